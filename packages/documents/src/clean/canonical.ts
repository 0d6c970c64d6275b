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
  '％': '%',
  '﹪': '%',
  '［': '[',
  '］': ']',
  '．': '.',
  '∶': ':',
  '﹕': '：',
  '‧': '·',
};

/** Every character that canonicalAt may change. */
const CANDIDATE = /[,:;()!?.~\u2013\u2015\u2212\u2236\u22EF\u2027\uFE30-\uFE6F\uFF00-\uFFEF]/g;

/**
 * The text with which patterns are matched: same length, one width of punctuation, digits and letters. Commas and colons
 * between digits stay (1,200; 1:3; 12:30).
 */
export const canonical = (text: string): string =>
  text.replace(CANDIDATE, (_, at: number) => canonicalAt(text, at));

function canonicalAt(text: string, i: number): string {
  const c = text.charAt(i);
  if (FULL_ALPHANUMERIC.test(c)) return String.fromCharCode(c.charCodeAt(0) - FULL_TO_HALF);
  if (joinsDigits(text, i)) return c;
  return c === '.' && isFullStop(text, i) ? '。' : (TO_FULL[c] ?? c);
}

const FULL_ALPHANUMERIC = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/;
/** How far the full-width forms stand behind ASCII in Unicode. */
const FULL_TO_HALF = 0xfee0;

const joinsDigits = (text: string, i: number): boolean =>
  ',:'.includes(text.charAt(i)) && /\d/.test(text.charAt(i - 1)) && /\d/.test(text.charAt(i + 1));

const HAN = /[\u3400-\u9FFF]/;
const HAN_OR_CLOSE = /[\u3400-\u9FFF）)”%》\]】〕]/;
const ENDS_SENTENCE = /[\u3400-\u9FFF\n（(“《\s①-⑳]/;
const LABEL_NUMERAL = /[一二三四五六七八九十]/;

/** 改善条件.新建…: a half-width stop between Chinese characters, except behind a label 一. */
function isFullStop(text: string, i: number): boolean {
  const [before, after] = [text.charAt(i - 1), text.charAt(i + 1)];
  if (!HAN_OR_CLOSE.test(before) || isLabel(text, i - 1)) return false;
  if (/\d/.test(after)) return HAN.test(before);
  return after === '' || ENDS_SENTENCE.test(after);
}

/** A numeral alone at the start of its line. */
const isLabel = (text: string, at: number): boolean =>
  LABEL_NUMERAL.test(text.charAt(at)) && /^\n?$/.test(text.charAt(at - 1));
