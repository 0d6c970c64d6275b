// SPDX-License-Identifier: Apache-2.0
import { CHINESE_NUMERAL, chineseNumber } from '../clean/chinese-number.js';

/** Kinds of numbering in the order in which official documents nest them (GB/T 9704: 一、（一）1.（1）). */
export const MARKER_KINDS = [
  'chapter',
  'article',
  'han',
  'han-paren',
  'arabic',
  'arabic-paren',
  'circled',
] as const;

export type MarkerKind = (typeof MARKER_KINDS)[number];

/** A label at the start of a paragraph: （十二） is kind han-paren, number 12, length 4. */
export interface Marker {
  readonly kind: MarkerKind;
  readonly number: number;
  readonly label: string;
}

const N = `[${CHINESE_NUMERAL}]{1,6}`;

const PATTERNS: readonly (readonly [MarkerKind, RegExp])[] = [
  ['chapter', new RegExp(`^第(${N}|\\d{1,3})(?:章|部分|编|篇)[ \u3000、：:]?`)],
  ['article', new RegExp(`^第(${N}|\\d{1,3})(?:条|项)[ \u3000、：:]?`)],
  ['article', new RegExp(`^(?:事项|任务|问题|措施|举措|项目|行动|专项)(${N}|\\d{1,3})[：:、.]`)],
  ['han', new RegExp(`^(${N})[、．.。](?![${CHINESE_NUMERAL}]{1,3}(?:[、级类批是]|线))`)],
  ['han-paren', new RegExp(`^[（(]\\s{0,2}(${N})\\s{0,2}[）)][、.．]?`)],
  ['arabic', /^(\d{1,3})\s{0,2}(?:[．、。]|\.(?!\d))/],
  ['arabic-paren', /^[（(]\s{0,2}(\d{1,3})\s{0,2}[）)][、.．]?/],
  ['arabic-paren', /^(\d{1,2})[）)]/],
];

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const BRACKETED_HAN = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';
const BRACKETED_ARABIC = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';

const SIGNS: readonly (readonly [MarkerKind, string])[] = [
  ['circled', CIRCLED],
  ['han-paren', BRACKETED_HAN],
  ['arabic-paren', BRACKETED_ARABIC],
];

/** How a label begins. Most paragraphs begin otherwise, and need no search. */
const MAY_BE_LABEL = new RegExp(
  `^[第事任问措举项行专（(\\d${CHINESE_NUMERAL}${CIRCLED}${BRACKETED_HAN}${BRACKETED_ARABIC}]`,
);

const HIGHEST = 300;

/** The numbering label (序号) a paragraph begins with, or null. Numbers above 300 are quantities, not labels. */
export function markerOf(text: string): Marker | null {
  if (!MAY_BE_LABEL.test(text)) return null;
  return (
    firstOf(SIGNS, (sign) => signAt(text, sign)) ?? firstOf(PATTERNS, (it) => labelAt(text, it))
  );
}

/** Whether a character is a circled number: where the next label could begin inside a line. */
export const isCircled = (character: string): boolean =>
  character !== '' && CIRCLED.includes(character);

function firstOf<T>(items: readonly T[], read: (item: T) => Marker | null): Marker | null {
  for (const item of items) {
    const marker = read(item);
    if (marker !== null) return marker;
  }
  return null;
}

function signAt(text: string, signs: readonly [MarkerKind, string]): Marker | null {
  const label = text.charAt(0);
  const index = label === '' ? -1 : signs[1].indexOf(label);
  return index < 0 ? null : { kind: signs[0], number: index + 1, label };
}

function labelAt(text: string, form: readonly [MarkerKind, RegExp]): Marker | null {
  const found = form[1].exec(text);
  if (found === null) return null;
  const number = numberOf(found[1] ?? '');
  if (number === undefined || number < 1 || number > HIGHEST) return null;
  return { kind: form[0], number, label: found[0].trimEnd() };
}

const numberOf = (text: string): number | undefined =>
  /^\d+$/.test(text) ? Number(text) : chineseNumber(text);
