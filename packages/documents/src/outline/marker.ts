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

/** The numbering label a paragraph begins with, or null. Numbers above 300 are quantities, not labels. */
export function markerOf(text: string): Marker | null {
  const sign = signOf(text.charAt(0));
  if (sign !== null) return sign;
  for (const [kind, pattern] of PATTERNS) {
    const found = pattern.exec(text);
    const number = found?.[1] === undefined ? undefined : numberOf(found[1]);
    if (found !== null && number !== undefined && number > 0 && number <= 300) {
      return { kind, number, label: found[0].trimEnd() };
    }
  }
  return null;
}

/** Where the next label could begin inside a line: the sign of a circled number. */
export const isCircled = (character: string): boolean =>
  CIRCLED.includes(character) && character !== '';

function signOf(character: string): Marker | null {
  if (character === '') return null;
  const signs: readonly (readonly [MarkerKind, string])[] = [
    ['circled', CIRCLED],
    ['han-paren', BRACKETED_HAN],
    ['arabic-paren', BRACKETED_ARABIC],
  ];
  for (const [kind, characters] of signs) {
    const index = characters.indexOf(character);
    if (index >= 0) return { kind, number: index + 1, label: character };
  }
  return null;
}

const numberOf = (text: string): number | undefined =>
  /^\d+$/.test(text) ? Number(text) : chineseNumber(text);
