// SPDX-License-Identifier: Apache-2.0
import { bracketsIn, isInside } from '../clean/brackets.js';
import { type CleanText, type Range, shownIn, spanOf } from '../clean/clean-text.js';
import type { Figure } from '../reading.js';
import { clauseAround } from '../targets/clause.js';
import { metricOf, metricsOf } from '../targets/metric.js';
import { type Quantity, quantitiesIn } from '../targets/quantity.js';
import { unitOf } from '../targets/unit-of.js';
import { placeIn } from './place-name.js';

/** Where a sentence of a report stands. */
export interface Telling {
  readonly sentence: Range;
  /** The place of the section, where one is named. */
  readonly place: string | null;
}

/** The figures one sentence of a report quotes: what was reached, where and when. */
export function figuresIn(clean: CleanText, { sentence, place }: Telling): readonly Figure[] {
  const names = bracketsIn(clean.match, sentence)
    .filter(
      (piece) =>
        piece.open === '《' || (piece.open === '“' && piece.range[1] - piece.range[0] <= 16),
    )
    .map((piece) => piece.range);
  const quantities = quantitiesIn(clean.match, sentence).filter(
    (quantity) => !isInside(names, quantity.range[0]) && isFigure(clean.match, quantity),
  );
  return quantities.flatMap((quantity) =>
    figuresOf(clean, { sentence, place }, quantity, quantities),
  );
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

function figuresOf(
  clean: CleanText,
  { sentence, place }: Telling,
  quantity: Quantity,
  all: readonly Quantity[],
): readonly Figure[] {
  const clause = clauseAround(clean.match, sentence, quantity.range);
  const before = all
    .filter((other) => other.range[1] <= quantity.range[0] && other.range[0] >= clause[0])
    .at(-1);
  const left = clean.match.slice(
    before === undefined ? clause[0] : before.range[1],
    quantity.range[0],
  );
  const next = all.find(
    (other) => other.range[0] >= quantity.range[1] && other.range[0] < clause[1],
  );
  const right = clean.match.slice(
    quantity.range[1],
    next === undefined ? clause[1] : next.range[0],
  );
  return metricsOf(left, right).map((metric) => ({
    quote: shownIn(clean, clause),
    span: spanOf(clean, clause),
    metric: metric.length >= 4 ? metric : behindClause(clean, sentence, clause) + metric,
    value: quantity.value,
    valueTo: quantity.valueTo,
    unit: unitOf(quantity, left, right),
    place: placeIn(clean.match.slice(sentence[0], quantity.range[0])) ?? place,
    year: yearBefore(clean.match.slice(sentence[0], quantity.range[0])),
  }));
}

/** 收入占比连续三年增长，2024年达34%: the clause before says what is measured. */
function behindClause(clean: CleanText, sentence: Range, clause: Range): string {
  if (clause[0] - 1 <= sentence[0]) return '';
  const before = clauseAround(clean.match, sentence, [clause[0] - 1, clause[0] - 1]);
  return metricOf({ left: clean.match.slice(before[0], clause[0] - 1), right: '' }).slice(-30);
}

const YEAR = /(?<year>20\d{2})年/g;

/** The last year named before a figure in its sentence. */
function yearBefore(words: string): number | null {
  const year = [...words.matchAll(YEAR)].at(-1)?.groups?.['year'];
  return year === undefined ? null : Number(year);
}
