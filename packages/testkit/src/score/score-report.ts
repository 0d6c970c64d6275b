// SPDX-License-Identifier: Apache-2.0
import type { Figure, Practice } from '@sanyi/documents';
import type { GoldFigure, GoldPractice } from './answer.js';
import { bare } from './bare.js';
import { type Verdict, verdict } from './tally.js';

/** Figures of a report: found by value and words; unit, place and year are asked of those found. */
export function figureVerdicts(
  figures: readonly Figure[],
  gold: readonly GoldFigure[] | undefined,
): readonly Verdict[] {
  if (gold === undefined) return [];
  const left = [...figures];
  const verdicts = gold.flatMap((one) => figureVerdict(takeFigure(left, one), one));
  return [
    ...verdicts,
    ...left.map(({ quote, value, unit }) =>
      verdict('figuresTrue', false, 'figures', [null, [quote, value, unit]]),
    ),
  ];
}

function takeFigure(left: Figure[], gold: GoldFigure): Figure | undefined {
  const at = left.findIndex(
    ({ value, valueTo, quote }) =>
      value === gold.value && valueTo === gold.valueTo && shares(bare(quote), gold.quote),
  );
  return at < 0 ? undefined : left.splice(at, 1)[0];
}

const shares = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

function figureVerdict(figure: Figure | undefined, gold: GoldFigure): readonly Verdict[] {
  const found = verdict('figuresFound', figure !== undefined, 'figures', [gold, null]);
  if (figure === undefined) return [found];
  const { unit, place, year } = figure;
  const right = unit === gold.unit && place === gold.place && year === gold.year;
  return [
    found,
    verdict('figuresTrue', true, 'figures', [gold, figure.quote]),
    verdict('figureFacts', right, 'figures', [gold, { unit, place, year }]),
  ];
}

/** Practice cards: found by place and, where the answer has one, by title. */
export function practiceVerdicts(
  practices: readonly Practice[],
  gold: readonly GoldPractice[] | undefined,
): readonly Verdict[] {
  if (gold === undefined) return [];
  const left = [...practices];
  const found = gold.map((one) => {
    const at = left.findIndex((practice) => isThe(practice, one));
    if (at >= 0) left.splice(at, 1);
    return verdict('practicesFound', at >= 0, 'practices', [one, null]);
  });
  return [
    ...found,
    ...found
      .filter(({ right }) => right)
      .map((one) => verdict('practicesTrue', true, 'practices', [one.expected, null])),
    ...left.map(({ place, title }) =>
      verdict('practicesTrue', false, 'practices', [null, [place, title]]),
    ),
  ];
}

const isThe = (practice: Practice, gold: GoldPractice): boolean =>
  practice.place === gold.place &&
  (gold.title === null || bare(practice.title).includes(bare(gold.title)));
