// SPDX-License-Identifier: Apache-2.0
import { chineseNumber } from '../clean/chinese-number.js';
import type { Range } from '../clean/clean-text.js';
import { matchAt } from '../clean/matches.js';
import { measureEnd } from './measure-at.js';

/** A number with its unit as it stands in a text (数值与单位). */
export interface Quantity {
  readonly range: Range;
  readonly value: number;
  readonly valueTo: number | null;
  readonly unit: string | null;
  /** False for 一半, 九成, 三分之二: no digit carries it. */
  readonly digit: boolean;
}

/** Most sentences have none, and need no search. */
const MAY_HAVE_NUMBER = /\d|分之|成|一半|过半/;

/** Where a number can begin: at a digit, at 百分之, 三分之, 九成, 一半, 过半. */
const BEGINNING = /\d|[二三四五六七八九十百千万]分之|[一二三四五六七八九]成|一半|过半/g;

/** All numbers of a piece of text that carry a unit, a ratio or a share; without judging what they mean. */
export function quantitiesIn(text: string, [from, to]: Range): readonly Quantity[] {
  const words = text.slice(from, to);
  if (!MAY_HAVE_NUMBER.test(words)) return [];
  const found: Quantity[] = [];
  for (let at = beginning(words, 0); at >= 0;) {
    const written = numberAt(words, at);
    const end = written?.end ?? at + 1;
    if (written !== null && Number.isFinite(written.value))
      found.push(quantityOf(written, [from + at, from + end]));
    at = beginning(words, end);
  }
  return found;
}

function beginning(words: string, from: number): number {
  BEGINNING.lastIndex = from;
  return BEGINNING.exec(words)?.index ?? -1;
}

const quantityOf = ({ value, valueTo, unit, digit }: Written, range: Range): Quantity => ({
  range,
  value,
  valueTo: valueTo ?? null,
  unit,
  digit: digit ?? true,
});

/** A number as written, with its end. A value that is not finite (1/0, 百分之百百) is no number. */
interface Written extends Meaning {
  readonly end: number;
}

interface Meaning {
  readonly value: number;
  readonly valueTo?: number;
  readonly unit: string | null;
  readonly digit?: boolean;
}

type Form = (words: string, at: number) => Written | null;

/** The number that begins at an index: the first form that fits. */
function numberAt(words: string, at: number): Written | null {
  for (const form of formsAt(words, at)) {
    const written = form(words, at);
    if (written !== null) return written;
  }
  return null;
}

const DIGITS_END = /[\d.]{1,40}(?<sign>.?)/y;

/** Only a sign behind the digits makes them more than a plain number: 15/10万, 1:4, 8成. */
function formsAt(words: string, at: number): readonly Form[] {
  const sign = matchAt(DIGITS_END, words, at)?.groups?.['sign'];
  if (sign === undefined) return HAN_FORMS;
  return BY_SIGN[sign] ?? PLAIN_FORMS;
}

/** 300元, 1,200人, or 300—500元. */
function plain(words: string, at: number): Written | null {
  const low = counted(words, at);
  const to = low === null ? null : matchAt(TO, words, low.end);
  const high = low === null || to === null ? null : counted(words, low.end + to[0].length);
  return low === null || high === null ? low : fromTo(low, high);
}

const NUMBER = /\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,8})?|\d{1,15}(?:\.\d{1,8})?/y;
const TO = /(?:—{1,2}|-|至|到|~)(?=\d)/y;

/** A number in digits, with the unit behind it. */
function counted(words: string, at: number): Written | null {
  const found = matchAt(NUMBER, words, at);
  if (found === null) return null;
  const numberEnd = at + found[0].length;
  const end = measureEnd(words, numberEnd);
  const unit = end > numberEnd ? words.slice(numberEnd, end) : null;
  return { value: numberOf(found[0]), unit, end };
}

/** 300—500元; 800—1万元 is 800 to 10,000 元. */
function fromTo(low: Written, { value, unit, end }: Written): Written {
  const isScaled = low.unit !== null && unit === `万${low.unit}`;
  return {
    value: low.value,
    valueTo: value * (isScaled ? 10_000 : 1),
    unit: isScaled ? low.unit : (unit ?? low.unit),
    end,
  };
}

/** A form that one pattern tells. */
const formOf =
  (pattern: RegExp, meaning: (parts: readonly string[]) => Meaning): Form =>
  (words, at) => {
    const found = matchAt(pattern, words, at);
    if (found === null) return null;
    const { value, unit, digit = true } = meaning(found);
    return { value, unit, digit, end: at + found[0].length };
  };

/** 15/10万, 5.2/千. */
const rate = formOf(
  /(\d{1,6}(?:\.\d{1,4})?)(\/(?:10万|十万|百万|100万|千人|万人|1000|千|万))/y,
  ([, value, per]) => ({ value: Number(value), unit: per ?? null }),
);

/** 2/3 is 66.67 %. */
const fraction = formOf(/(\d{1,3})\/(\d{1,3})(?!\d|万)/y, ([, part, whole]) => ({
  value: percentOf(Number(part), Number(whole)),
  unit: '%',
}));

/** 1:4 is 0.25. */
const ratio = formOf(/(\d{1,3}(?:\.\d+)?)[:：](\d{1,4}(?:\.\d+)?)/y, ([, a, b]) => ({
  value: rounded(Number(a) / Number(b), 4),
  unit: '比',
}));

const SHARE_UNITS: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' };

/** 百分之九十, 千分之5. */
const share = formOf(
  /([百千万])分之(\d+(?:\.\d+)?|[〇零一二三四五六七八九十百两]{1,4})/y,
  ([, sign = '', words = '']) => ({
    value: numeral(words),
    unit: SHARE_UNITS[sign] ?? null,
    digit: /\d/.test(words),
  }),
);

/** 三分之二. */
const wordedFraction = formOf(
  /([二三四五六七八九十])分之([一二三四五六七八九])/y,
  ([, whole = '', part = '']) => ({
    value: percentOf(numeral(part), numeral(whole)),
    unit: '%',
    digit: false,
  }),
);

/** 九成, 8成五, 九成半. */
const tenths = formOf(
  /([一二三四五六七八九]|(?<![\d.])[1-9])成([半一二三四五六七八九])?(?=以上|以下|左右|的|以内|，|。|、|；|$)/y,
  ([, count = '', half]) => ({
    value: numeral(count) * 10 + halfTenth(half),
    unit: '%',
    digit: /\d/.test(count),
  }),
);

const halfTenth = (words: string | undefined): number => {
  if (words === undefined) return 0;
  return words === '半' ? 5 : numeral(words);
};

/** 一半, 过半. */
const oneHalf = formOf(/(?:一半|过半)(?!时间|路)/y, () => ({ value: 50, unit: '%', digit: false }));

const PLAIN_FORMS: readonly Form[] = [plain];
const HAN_FORMS: readonly Form[] = [share, tenths, wordedFraction, oneHalf];
const BY_SIGN: Readonly<Record<string, readonly Form[]>> = {
  '/': [rate, fraction, plain],
  ':': [ratio, plain],
  '：': [ratio, plain],
  成: [tenths, plain],
};

const numberOf = (text: string): number => Number(text.replaceAll(',', ''));

/** NaN for what is no numeral (百分之百百): such a number is left out. */
const numeral = (text: string): number =>
  /\d/.test(text) ? Number(text) : (chineseNumber(text) ?? NaN);

/** Two places are what a document's own percent carries: 1/3 is 33.33 %. */
const percentOf = (part: number, whole: number): number => rounded((part / whole) * 100, 2);

const rounded = (value: number, places: number): number =>
  Math.round(value * 10 ** places) / 10 ** places;
