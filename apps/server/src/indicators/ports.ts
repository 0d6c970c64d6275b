// SPDX-License-Identifier: Apache-2.0
import type { EvaluationScheme, Indicator, Reading, TargetJudgement } from '@sanyi/indicators';
import { type FigureHouse, indicatorOf, todayIn } from './figure-house.js';
import { lineTo } from './figure-places.js';
import type { FigureGround } from './figures.js';
import { judgedAt } from './judged-target.js';
import { heldSchemes, type HeldScheme, versionAsked } from './schemes.js';
import { type ScoredGroup, scoredGroups } from './score-cards.js';
import { type StoredTarget, storedTargets } from './stored-targets.js';

/** 一个目标及其判断, for the house itself: no right is looked at, no small count withheld. */
export interface JudgedTarget {
  readonly target: StoredTarget;
  readonly indicator: Indicator;
  readonly reading: Reading;
  readonly judgement: TargetJudgement;
  /** What a reader without the place's detail may not see. */
  readonly withheld: boolean;
}

/** What other areas of the server ask of figures. */
export interface FigurePorts {
  /** Facts, places and definitions of a period, up to date. */
  readonly groundAt: (period: string) => Promise<FigureGround>;
  /** Every target of a period in these regions and below them, judged. */
  readonly judgedTargets: (
    period: string,
    regions: readonly string[],
  ) => Promise<readonly JudgedTarget[]>;
  /** A scheme by its id; without a version the one that has started last. Undefined where there is none. */
  readonly scheme: (id: string, version?: number) => Promise<HeldScheme | undefined>;
  /** The cards of every peer group, ranked. */
  readonly scoreCards: (
    scheme: EvaluationScheme,
    period: string,
  ) => Promise<readonly ScoredGroup[]>;
}

/** The ports over a house; facts are held once for all who ask. */
export const figurePortsOf = (house: FigureHouse): FigurePorts => ({
  groundAt: async (period) => {
    await house.renew();
    return house.figures.groundAt([period]);
  },
  judgedTargets: async (period, regions) => {
    await house.renew();
    const ground = await house.figures.groundAt([period]);
    const targets = await storedTargets(house.people.database, null, { period });
    const asked = new Set(regions);
    return targets
      .filter(({ place }) => lineTo(ground.tree, place).some(({ id }) => asked.has(id)))
      .map((target) => judgedTarget(house, ground, target));
  },
  scheme: async (id, version) =>
    versionAsked(await heldSchemes(house, null), { id, version, today: todayIn(house) }),
  scoreCards: async (scheme, period) => {
    await house.renew();
    return scoredGroups(scheme, period, await house.figures.groundAt([period]));
  },
});

function judgedTarget(
  house: FigureHouse,
  ground: FigureGround,
  target: StoredTarget,
): JudgedTarget {
  const indicator = indicatorOf(house, target.indicator);
  const { judgement, reading } = judgedAt(ground, indicator, target);
  const withheld = ground.isWithheld(indicator, target.place, target.period);
  return { target, indicator, reading, judgement, withheld };
}
