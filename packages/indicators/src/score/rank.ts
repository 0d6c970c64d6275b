// SPDX-License-Identifier: Apache-2.0
import {
  compareRatios,
  divideRatios,
  multiplyRatios,
  type Ratio,
  wholeRatio,
  ZERO,
} from '@sanyi/kernel';
import type { EvaluationScheme, GradeConsequence } from './scheme.js';
import type { ScoreCard } from './scorecard.js';

/** 名次: within its peer group, best first, then by place. */
export interface RankedCard {
  readonly card: ScoreCard;
  /** Null where it is not ranked. */
  readonly rank: number | null;
  readonly notRanked: 'group-too-small' | 'not-judged' | null;
  /** Places whose interval overlaps this one's: the difference from them is within noise. */
  readonly likeOthers: readonly string[];
  readonly grade: string | null;
  readonly consequences: readonly GradeConsequence[];
}

/** 排名: ties share a rank, small groups are not ranked, and a difference within noise is called one. Compares exact scores. */
export function rankGroup(
  scheme: EvaluationScheme,
  cards: readonly ScoreCard[],
): readonly RankedCard[] {
  const ordered = [...cards].sort(byTotalThenPlace);
  const judged = ordered.filter(({ total }) => total !== null);
  const small = judged.length < scheme.smallestGroup;
  return ordered.map((card) => {
    const notRanked = reasonOf(card, small);
    const grade = gradeOf(scheme, card, judged);
    return {
      ...{ card, notRanked, grade, likeOthers: alike(card, judged) },
      rank: notRanked === null ? rankOf(scheme, card, judged) : null,
      consequences: scheme.consequences.filter(
        ({ grades }) => grade !== null && grades.includes(grade),
      ),
    };
  });
}

function byTotalThenPlace(a: ScoreCard, b: ScoreCard): number {
  const difference = compareRatios(b.total ?? BELOW_ALL, a.total ?? BELOW_ALL);
  return difference === 0 ? Number(a.place > b.place) - Number(a.place < b.place) : difference;
}

const BELOW_ALL: Ratio = { above: -1n, below: 1n };

const reasonOf = ({ total }: ScoreCard, small: boolean): RankedCard['notRanked'] => {
  if (total === null) return 'not-judged';
  return small ? 'group-too-small' : null;
};

function rankOf(
  { ranking }: EvaluationScheme,
  card: ScoreCard,
  judged: readonly ScoreCard[],
): number {
  const better = judged.filter((one) => compareRatios(one.total ?? ZERO, card.total ?? ZERO) > 0);
  const totals = better.map(({ total }) => `${total?.above ?? 0n}/${total?.below ?? 1n}`);
  return 1 + (ranking === 'dense' ? new Set(totals).size : better.length);
}

const alike = (card: ScoreCard, judged: readonly ScoreCard[]): readonly string[] =>
  card.total === null
    ? []
    : judged.filter((one) => one !== card && overlap(one, card)).map(({ place }) => place);

const overlap = (a: ScoreCard, b: ScoreCard): boolean =>
  compareRatios(a.low ?? ZERO, b.high ?? ZERO) <= 0 &&
  compareRatios(b.low ?? ZERO, a.high ?? ZERO) <= 0;

/** 定级: by share of the full score, or by the share of the group that is no better; a 必达项 not reached bars the best grade. */
function gradeOf(
  scheme: EvaluationScheme,
  card: ScoreCard,
  judged: readonly ScoreCard[],
): string | null {
  if (card.total === null) return null;
  const measure =
    scheme.gradeBy === 'score'
      ? (divideRatios(card.total, scheme.full) ?? ZERO)
      : percentileOf(card.total, judged);
  const open = card.failed.length > 0 ? scheme.grades.slice(1) : scheme.grades;
  return open.find(({ from }) => compareRatios(measure, from) >= 0)?.grade ?? null;
}

function percentileOf(total: Ratio, judged: readonly ScoreCard[]): Ratio {
  const noBetter = judged.filter((one) => compareRatios(one.total ?? ZERO, total) <= 0).length;
  return multiplyRatios(wholeRatio(noBetter), {
    above: 1n,
    below: BigInt(Math.max(1, judged.length)),
  });
}
