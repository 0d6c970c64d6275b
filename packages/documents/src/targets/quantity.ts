// SPDX-License-Identifier: Apache-2.0
import { chineseNumber } from '../clean/chinese-number.js';
import type { Range } from '../clean/clean-text.js';
import { MEASURE_WORDS } from './measures.js';

/** A number with its unit as it stands in a text (数值与单位). */
export interface Quantity {
  readonly range: Range;
  readonly value: number;
  readonly valueTo: number | null;
  readonly unit: string | null;
  /** False for 一半, 九成, 三分之二: no digit carries it. */
  readonly digit: boolean;
}

const NUMBER = '(?:\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,8})?|\\d{1,15}(?:\\.\\d{1,8})?)';
const MEASURE = `(?:%|‰|‱|℃|百分点|(?:万|亿|千|百|余|多)?(?:${MEASURE_WORDS.join('|')})(?:/(?:平方公里·月|平方公里·年|平方公里|平方米|立方米|工作日|人次|人|户|年|月|日|天|次|例|床日|床|亩|吨|米|小时|学年|学期|季度|生|公里|升|件|班|村|所|家|个|名|千人|万人|百人)){0,3}|万|亿)`;
const TO = '(?:—{1,2}|-|至|到|~)';

const QUANTITY = new RegExp(
  `(?<rate>\\d{1,6}(?:\\.\\d{1,4})?)(?<per>/(?:10万|十万|百万|100万|千人|万人|1000|千|万))` +
    `|(?<whole>\\d{1,3})/(?<parts>\\d{1,3})(?!\\d|万)` +
    `|(?<ratioA>\\d{1,3}(?:\\.\\d+)?)[:：](?<ratioB>\\d{1,4}(?:\\.\\d+)?)` +
    `|(?<share>百|千|万)分之(?<shareOf>\\d+(?:\\.\\d+)?|[〇零一二三四五六七八九十百两]{1,4})` +
    `|(?<tenths>[一二三四五六七八九]|(?<![\\d.])[1-9])成(?<half>[半一二三四五六七八九])?(?=以上|以下|左右|的|以内|，|。|、|；|$)` +
    `|(?<low>${NUMBER})(?<lowUnit>${MEASURE})?${TO}(?<high>${NUMBER})(?<highUnit>${MEASURE})?` +
    `|(?<value>${NUMBER})(?<unit>${MEASURE})?` +
    `|(?<hanParts>[二三四五六七八九十])分之(?<hanWhole>[一二三四五六七八九])` +
    `|(?<oneHalf>一半|过半)(?!时间|路)`,
  'g',
);

/** Most sentences have none, and need no search. */
const MAY_HAVE_NUMBER = /\d|分之|成|一半|过半/;

/** All numbers of a piece of text that carry a unit, a ratio or a share; without judging what they mean. */
export function quantitiesIn(text: string, [from, to]: Range): readonly Quantity[] {
  const words = text.slice(from, to);
  if (!MAY_HAVE_NUMBER.test(words)) return [];
  return [...words.matchAll(QUANTITY)].flatMap((found) => {
    const range: Range = [from + found.index, from + found.index + found[0].length];
    const quantity = read(found.groups ?? {}, range);
    return quantity === null ? [] : [quantity];
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Exactly one form has matched; null where its number has no value (1/0). */
function read(groups: Groups, range: Range): Quantity | null {
  for (const form of FORMS) {
    const meaning = form(groups);
    if (meaning !== undefined)
      return Number.isFinite(meaning.value) ? { ...PLAIN, ...meaning, range } : null;
  }
  return null;
}

type Meaning = Pick<Quantity, 'value' | 'unit'> & Partial<Quantity>;
type Form = (groups: Groups) => Meaning | undefined;

const PLAIN = { valueTo: null, digit: true } as const;

/** 300元, 1,200人. */
const single: Form = ({ value, unit }) =>
  value === undefined ? undefined : { value: numberOf(value), unit: unit ?? null };

/** 300—500元; 800—1万元 is 800 to 10,000 元. */
const fromTo: Form = ({ low, high, lowUnit, highUnit }) => {
  if (low === undefined || high === undefined) return undefined;
  const isScaled = lowUnit !== undefined && highUnit === `万${lowUnit}`;
  return {
    value: numberOf(low),
    valueTo: numberOf(high) * (isScaled ? 10_000 : 1),
    unit: isScaled ? lowUnit : (highUnit ?? lowUnit ?? null),
  };
};

/** 15/10万, 5.2/千. */
const rate: Form = ({ rate: value, per }) =>
  value === undefined ? undefined : { value: Number(value), unit: per ?? null };

/** 2/3 is 66.67 %. */
const fraction: Form = ({ whole, parts }) =>
  whole === undefined ? undefined : { value: percentOf(Number(whole), Number(parts)), unit: '%' };

/** 1:4 is 0.25. */
const ratio: Form = ({ ratioA, ratioB }) =>
  ratioA === undefined
    ? undefined
    : { value: rounded(Number(ratioA) / Number(ratioB), 4), unit: '比' };

const SHARE_UNITS: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' };

/** 百分之九十, 千分之5. */
const share: Form = ({ share: sign, shareOf }) =>
  sign === undefined || shareOf === undefined
    ? undefined
    : { value: numeral(shareOf), unit: SHARE_UNITS[sign] ?? null, digit: /\d/.test(shareOf) };

/** 三分之二. */
const wordedFraction: Form = ({ hanParts, hanWhole }) =>
  hanParts === undefined || hanWhole === undefined
    ? undefined
    : { value: percentOf(numeral(hanWhole), numeral(hanParts)), unit: '%', digit: false };

/** 九成, 8成五, 九成半. */
const tenths: Form = ({ tenths: count, half }) =>
  count === undefined
    ? undefined
    : { value: numeral(count) * 10 + halfTenth(half), unit: '%', digit: /\d/.test(count) };

const halfTenth = (words: string | undefined): number => {
  if (words === undefined) return 0;
  return words === '半' ? 5 : numeral(words);
};

/** 一半, 过半. */
const oneHalf: Form = ({ oneHalf: words }) =>
  words === undefined ? undefined : { value: 50, unit: '%', digit: false };

const FORMS: readonly Form[] = [
  single,
  fromTo,
  rate,
  fraction,
  ratio,
  share,
  wordedFraction,
  tenths,
  oneHalf,
];

const numberOf = (text: string): number => Number(text.replaceAll(',', ''));

/** NaN for what is no numeral (百分之百百): such a number is left out. */
const numeral = (text: string): number =>
  /\d/.test(text) ? Number(text) : (chineseNumber(text) ?? NaN);

/** Two places are what a document's own percent carries: 1/3 is 33.33 %. */
const percentOf = (part: number, whole: number): number => rounded((part / whole) * 100, 2);

const rounded = (value: number, places: number): number =>
  Math.round(value * 10 ** places) / 10 ** places;
