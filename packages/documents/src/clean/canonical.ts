// SPDX-License-Identifier: Apache-2.0

const TO_FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
  '﹐': '，',
  '︰': '：',
  '⋯': '…',
  '–': '—',
  '―': '—',
  '－': '—',
  '～': '—',
  '~': '—',
  '﹣': '—',
  '−': '—',
  '﹪': '%',
  '［': '[',
  '］': ']',
  '．': '.',
};

const DIGIT_JOIN = /[\d]/;

/**
 * The text with which patterns are matched: same length, one width of punctuation and digits. Commas and colons between
 * digits stay (1,200; 1:3; 12:30).
 */
export function canonical(text: string): string {
  const out: string[] = [];
  for (let i = 0; i < text.length; i += 1) out.push(canonicalAt(text, i));
  return out.join('');
}

function canonicalAt(text: string, i: number): string {
  const c = text.charAt(i);
  const code = text.charCodeAt(i);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) {
    return String.fromCharCode(code - 0xfee0);
  }
  if (c === '％') return '%';
  if ((c === ',' || c === ':') && DIGIT_JOIN.test(text.charAt(i - 1)) && DIGIT_JOIN.test(text.charAt(i + 1))) {
    return c;
  }
  return TO_FULL[c] ?? c;
}
