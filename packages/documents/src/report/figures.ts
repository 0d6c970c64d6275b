// SPDX-License-Identifier: Apache-2.0
import { bracketsIn } from '../clean/brackets.js';
import { type CleanText, matchIn, type Range, shownIn, spanOf } from '../clean/clean-text.js';
import { matchesOf } from '../clean/matches.js';
import type { Figure } from '../reading.js';
import { clauseAround } from '../targets/clause.js';
import { listedWith, metricsFor } from '../targets/listed-values.js';
import { metricOf } from '../targets/metric.js';
import { type Quantity, quantitiesIn } from '../targets/quantity.js';
import { unitOf } from '../targets/unit-of.js';
import { type PlaceMention, placeMention } from './place-name.js';

/** Where a sentence of a report stands. */
export interface Telling {
  readonly sentence: Range;
  /** The place of the section, where one is named. */
  readonly place: string | null;
}

/** The figures one sentence of a report quotes: what was reached, where and when. */
export function figuresIn(clean: CleanText, telling: Telling): readonly Figure[] {
  const { sentence } = telling;
  const named = placeMention(matchIn(clean, sentence));
  const quantities = quantitiesIn(clean.match, sentence);
  return outsideNames(quantities, namesIn(clean, sentence))
    .filter((quantity) => isFigure(clean.match, quantity))
    .flatMap((quantity, i, all) =>
      figuresOf(clean, telling, named, [quantity, all.slice(Math.max(0, i - NEAR), i + NEAR + 1)]),
    );
}

/** Titles and short quotations: the numbers in them are names. */
const namesIn = (clean: CleanText, sentence: Range): readonly Range[] =>
  bracketsIn(clean.match, sentence)
    .filter(({ open, range }) => open === '《' || (open === '“' && range[1] - range[0] <= 16))
    .map(({ range }) => range);

/** Both lists are in order and gone through once. */
function outsideNames(
  quantities: readonly Quantity[],
  names: readonly Range[],
): readonly Quantity[] {
  let next = 0;
  return quantities.filter(({ range: [at] }) => {
    while (next < names.length && (names[next]?.[1] ?? 0) <= at) next += 1;
    return at < (names[next]?.[0] ?? Infinity);
  });
}

/** A number that tells a size. Dates, ordinals, ages and names such as “3+1” tell none. */
const isFigure = (text: string, quantity: Quantity): boolean =>
  quantity.digit &&
  quantity.unit !== null &&
  !isTime(text, quantity, quantity.unit) &&
  !isName(text, quantity) &&
  !isAge(text, quantity, quantity.unit);

function isTime(text: string, { range, value }: Quantity, unit: string): boolean {
  const left = text.slice(Math.max(0, range[0] - 6), range[0]);
  if (unit === '年' || unit === '月') return true;
  if (unit === '日') return left.endsWith('月');
  if (unit === '周' && value <= 4) return true;
  return (unit === '周' || unit === '天') && /第$|[A-Za-z+﹢＋]$|每$|近$/.test(left);
}

function isName(text: string, { range }: Quantity): boolean {
  const left = text.slice(Math.max(0, range[0] - 1), range[0]);
  const right = text.slice(range[1], range[1] + 2);
  return /[第+＋﹢“每]/.test(left) || /^(?:[+＋﹢]|健康)/.test(right);
}

/** 60岁以上 says who; 人均预期寿命80岁 says how much. */
const isAge = (text: string, { range }: Quantity, unit: string): boolean =>
  unit.endsWith('岁') && !text.slice(Math.max(0, range[0] - 12), range[0]).includes('寿命');

/** No list of values is longer. */
const NEAR = 8;

/** One quantity with those around it in its sentence: one figure for each metric it stands for. */
function figuresOf(
  clean: CleanText,
  { sentence, place }: Telling,
  named: PlaceMention | null,
  [quantity, near]: readonly [Quantity, readonly Quantity[]],
): readonly Figure[] {
  const clause = clauseAround(clean.match, sentence, quantity.range);
  const list = listedWith(clean.match, quantity, near);
  const [left, right] = wordsAround(clean, clause, rangeOf(list, quantity), near);
  const at = quantity.range[0] - sentence[0];
  return metricsFor(quantity, list, { left, right }).map((metric) => ({
    quote: shownIn(clean, clause),
    span: spanOf(clean, clause),
    metric: metric.length >= 4 ? metric : behindClause(clean, sentence, clause) + metric,
    value: quantity.value,
    valueTo: quantity.valueTo,
    unit: unitOf(quantity, left, right),
    place: named !== null && named.end <= at ? named.place : place,
    year: yearBefore(clean.match, sentence, quantity.range[0]),
  }));
}

/** The words of a clause on both sides of a list of values. Beside another number, 、 ends them. */
function wordsAround(
  clean: CleanText,
  [from, to]: Range,
  [start, end]: Range,
  near: readonly Quantity[],
): readonly [left: string, right: string] {
  const before = near.findLast(({ range }) => range[1] <= start && range[0] >= from);
  const behind = near.find(({ range }) => range[0] >= end && range[1] <= to);
  return [
    before === undefined
      ? clean.match.slice(from, start)
      : lastItem(clean.match.slice(before.range[1], start)),
    behind === undefined
      ? clean.match.slice(end, to)
      : firstItem(clean.match.slice(end, behind.range[0])),
  ];
}

/** Up to the first 、 outside of brackets. */
const firstItem = (words: string): string => /^(?:[^、（]|（[^（）]*）|（)*/.exec(words)?.[0] ?? '';

/** From the last 、 outside of brackets. */
const lastItem = (words: string): string => /(?:[^、）]|（[^（）]*）|）)*$/.exec(words)?.[0] ?? '';

const rangeOf = (list: readonly Quantity[], { range }: Quantity): Range => [
  list[0]?.range[0] ?? range[0],
  list.at(-1)?.range[1] ?? range[1],
];

/** 收入占比连续三年增长，2024年达34%: the clause before says what is measured. */
function behindClause(clean: CleanText, sentence: Range, clause: Range): string {
  if (clause[0] - 1 <= sentence[0]) return '';
  const before = clauseAround(clean.match, sentence, [clause[0] - 1, clause[0] - 1]);
  return metricOf({ left: clean.match.slice(before[0], clause[0] - 1), right: '' }).slice(-30);
}

/** 比2020年提高… is what a figure is compared with, not when it was reached. */
const YEAR = /(?<!比|较)(20\d{2})年/g;
/** A year further back in the sentence speaks of something else. */
const YEAR_REACH = 300;

/** The last year named before a figure in its sentence. */
function yearBefore(text: string, [from]: Range, at: number): number | null {
  const words = text.slice(Math.max(from, at - YEAR_REACH), at);
  const year = matchesOf(YEAR, words).at(-1)?.[1];
  return year === undefined ? null : Number(year);
}
