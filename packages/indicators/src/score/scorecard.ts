// SPDX-License-Identifier: Apache-2.0
import {
  addRatios,
  compareRatios,
  divideRatios,
  multiplyRatios,
  type Ratio,
  ratioOf,
  wholeRatio,
  ZERO,
} from '@sanyi/kernel';
import { type CountedShare, wilson } from '../certainty/wilson.js';
import type { Direction } from '../definition/indicator.js';
import { guardOutliers } from './peers.js';
import type { ScoreShare } from './rule.js';
import type { EvaluationScheme, SchemeItem } from './scheme.js';
import { shareOf } from './share-of.js';

/** 评价依据: what a place reads for one indicator of a scheme. */
export type JudgedReading =
  | {
      readonly state: 'value';
      readonly value: Ratio;
      readonly prior: Ratio | null;
      /** Where it is a share of counted things. */
      readonly counted: CountedShare | null;
    }
  | { readonly state: 'not-reported' | 'not-applicable' };

/** 评价对象: a place of a peer group with its readings, by indicator. */
export interface Contestant {
  readonly place: string;
  readonly readings: ReadonlyMap<string, JudgedReading>;
}

/** 计分卡: every point of a place, each with the rule and figures that made it. */
export interface ScoreCard {
  readonly place: string;
  readonly items: readonly ScoredItem[];
  /** Of the full score; null where nothing could be judged. */
  readonly total: Ratio | null;
  /** What the total could be if counted shares were the ends of their 95 % intervals. */
  readonly low: Ratio | null;
  readonly high: Ratio | null;
  /** 必达项 that were not reached. */
  readonly failed: readonly string[];
}

/** 单项得分. */
export interface ScoredItem {
  readonly indicator: string;
  readonly weight: Ratio;
  readonly state: 'scored' | 'not-reported' | 'left-out';
  /** Of the weight. */
  readonly points: Ratio;
  readonly explanation: ScoreShare | null;
  /** The value before outliers were drawn in, where that changed it. */
  readonly raw: Ratio | null;
}

/** 计分: the cards of one peer group. Not applicable is left out of the weights; not reported as the scheme says. */
export function scoreGroup(
  scheme: EvaluationScheme,
  group: readonly Contestant[],
  directions: ReadonlyMap<string, Direction>,
): readonly ScoreCard[] {
  const columns = scheme.items.map((item) => columnOf(scheme, item, group, directions));
  return group.map(({ place }, row) => {
    const all = columns.flatMap((column) => column[row] ?? []);
    const total = (end: 'value' | 'low' | 'high'): Ratio | null => totalOf(scheme, all, end);
    const failed = scheme.items.flatMap(({ indicator, must }, index) =>
      must && all[index]?.reached === false ? [indicator] : [],
    );
    return {
      ...{ place, failed, items: all.map(({ item }) => item) },
      ...{ total: total('value'), low: total('low'), high: total('high') },
    };
  });
}

interface Judged {
  readonly item: ScoredItem;
  readonly low: Ratio;
  readonly high: Ratio;
  readonly reached: boolean;
}

/** One item over all of a group: its peers are those who reported. */
function columnOf(
  scheme: EvaluationScheme,
  item: SchemeItem,
  group: readonly Contestant[],
  directions: ReadonlyMap<string, Direction>,
): readonly Judged[] {
  const readings = group.map(({ readings: all }) => all.get(item.indicator));
  const values = readings.flatMap((one) => (one?.state === 'value' ? [one.value] : []));
  const guarded = guardOutliers(values, scheme.guard);
  const peers = guarded.map(({ used }) => used);
  const direction = directions.get(item.indicator) ?? 'up';
  let next = 0;
  return readings.map((reading) => {
    if (reading?.state !== 'value') {
      return unjudged(
        item,
        reading?.state === 'not-applicable' || scheme.notReported === 'left-out',
      );
    }
    const { raw, used } = guarded[next] ?? { raw: reading.value, used: reading.value };
    next += 1;
    const share = (value: Ratio): ScoreShare =>
      shareOf(item.rule, { value, prior: reading.prior, direction, peers });
    return judged(item, share(used), {
      raw: compareRatios(raw, used) === 0 ? null : raw,
      ends: endsOf(reading.counted).map((end) => share(end).share),
    });
  });
}

function unjudged({ indicator, weight }: SchemeItem, leftOut: boolean): Judged {
  const state = leftOut ? 'left-out' : 'not-reported';
  const item: ScoredItem = { indicator, weight, state, points: ZERO, explanation: null, raw: null };
  return { item, low: ZERO, high: ZERO, reached: leftOut };
}

function judged(
  { indicator, weight }: SchemeItem,
  explanation: ScoreShare,
  { raw, ends }: { readonly raw: Ratio | null; readonly ends: readonly Ratio[] },
): Judged {
  const shares = [explanation.share, ...ends].sort(compareRatios);
  const points = (share: Ratio | undefined): Ratio => multiplyRatios(weight, share ?? ZERO);
  return {
    item: {
      indicator,
      weight,
      state: 'scored',
      points: points(explanation.share),
      explanation,
      raw,
    },
    low: points(shares[0]),
    high: points(shares.at(-1)),
    reached: compareRatios(explanation.share, wholeRatio(1)) >= 0,
  };
}

/** Interval ends are irrational; they are taken to the millionth. */
function endsOf(counted: CountedShare | null): readonly Ratio[] {
  const interval = counted === null ? undefined : wilson(counted.count, counted.all);
  return interval === undefined
    ? []
    : [interval.low, interval.high].map((one) =>
        ratioOf({ units: BigInt(Math.round(one * 1e6)), scale: 6 }),
      );
}

/** 汇总: points over the weights that count, times the full score. */
function totalOf(
  { full }: EvaluationScheme,
  all: readonly Judged[],
  end: 'value' | 'low' | 'high',
): Ratio | null {
  const counting = all.filter(({ item }) => item.state !== 'left-out');
  const sum = (of: (one: Judged) => Ratio): Ratio =>
    counting.reduce((total, one) => addRatios(total, of(one)), ZERO);
  const points = sum((one) => (end === 'value' ? one.item.points : one[end]));
  const share = divideRatios(
    points,
    sum(({ item }) => item.weight),
  );
  return share === undefined ? null : multiplyRatios(full, share);
}
