// SPDX-License-Identifier: Apache-2.0
import type { JudgedTargetView, WrittenAim } from '@sanyi/contract';
import {
  type Indicator,
  judgeTarget,
  type Reading,
  type TargetJudgement,
  yearsBefore,
} from '@sanyi/indicators';
import type { FigureGround } from './figures.js';
import { aimFrom, aimWords, drawnFigure, shownDifference, shownFigure } from './shown-figures.js';

/** A target of a place and period. */
export interface Aimed {
  readonly id: bigint;
  readonly aim: WrittenAim;
  /** 全年目标 beside part of its year: how far it is, no judgement. */
  readonly ofYear?: boolean;
}

/** 判断是否达标, with the reading it was judged by. */
export function judgedAt(
  ground: FigureGround,
  indicator: Indicator,
  {
    place,
    period,
    aim,
  }: { readonly place: string; readonly period: string; readonly aim: WrittenAim },
): { readonly judgement: TargetJudgement; readonly reading: Reading } {
  const reading = ground.readingAt(indicator, place, period);
  const before = ground.readingAt(indicator, place, yearsBefore(period, 1));
  return { judgement: judgeTarget(aimFrom(aim), reading, before), reading };
}

/** The same, as a page shows it; a reading that is withheld gives nothing away by its judgement. */
export function judgedView(
  ground: FigureGround,
  indicator: Indicator,
  {
    place,
    period,
    target: { id, aim, ofYear = false },
    withheld,
  }: {
    readonly place: string;
    readonly period: string;
    readonly target: Aimed;
    readonly withheld: boolean;
  },
): JudgedTargetView {
  const { unit } = indicator;
  const head = { target: String(id), aim: aimWords(aimFrom(aim), unit) };
  if (withheld) return { ...head, ...NOTHING, state: 'withheld' };
  const { judgement } = judgedAt(ground, indicator, { place, period, aim });
  if (!('bound' in judgement)) return { ...head, ...NOTHING, state: judgement.state };
  return {
    ...head,
    state: ofYear ? FOR_PROGRESS[judgement.state] : judgement.state,
    bound: shownFigure(judgement.bound, unit),
    margin: shownDifference(judgement.margin, unit),
    at: drawnFigure(judgement.bound, unit),
  };
}

const FOR_PROGRESS = { met: 'year-reached', missed: 'year-not-yet' } as const;
const NOTHING = { bound: null, margin: null, at: null } as const;
