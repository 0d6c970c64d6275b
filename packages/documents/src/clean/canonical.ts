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
  '∶': ':',
  '﹕': '：',
  '‧': '·',
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

const HAN_OR_CLOSE = /[\u3400-\u9FFF）)”%》\]】〕]/;
const LABEL_NUMERAL = /[一二三四五六七八九十]/;

/** 改善条件.新建…: a half-width stop between Chinese characters, except behind a label 一. */
function isFullStop(text: string, i: number): boolean {
  const [before, after] = [text.charAt(i - 1), text.charAt(i + 1)];
  if (
    !HAN_OR_CLOSE.test(before) ||
    (LABEL_NUMERAL.test(before) && /^\n?$/.test(text.charAt(i - 2)))
  )
    return false;
  if (/\d/.test(after)) return /[\u3400-\u9FFF]/.test(before);
  return after === '' || /[\u3400-\u9FFF\n（(“《\s①-⑳]/.test(after);
}

function canonicalAt(text: string, i: number): string {
  const c = text.charAt(i);
  const code = text.charCodeAt(i);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) {
    return String.fromCharCode(code - 0xfee0);
  }
  if (c === '％') return '%';
  if (
    (c === ',' || c === ':') &&
    DIGIT_JOIN.test(text.charAt(i - 1)) &&
    DIGIT_JOIN.test(text.charAt(i + 1))
  ) {
    return c;
  }
  if (c === '.' && isFullStop(text, i)) return '。';
  return TO_FULL[c] ?? c;
}
