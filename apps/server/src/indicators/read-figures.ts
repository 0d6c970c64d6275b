// SPDX-License-Identifier: Apache-2.0
import type { FigureReading, FactRow, ReadingRows, Readings, Trend } from '@sanyi/contract';
import { parsePeriod } from '@sanyi/kernel';
import {
  type Indicator,
  type IndicatorFact,
  partText,
  type Place,
  type PlaceTree,
  readIndicatorAt,
} from '@sanyi/indicators';
import type { z } from 'zod';
import { type Scope } from '../access/scope.js';
import type { ReadingsQuery } from '@sanyi/contract';
import { childrenOf, placeIn, placesBelow } from './figure-places.js';
import { type FigureHouse, indicatorOf, nameOf, nameOfId } from './figure-house.js';
import { factPeriods } from './fact-rows.js';
import type { FigureGround } from './figures.js';
import { factRows } from './listed-facts.js';
import { readingView } from './reading-view.js';
import { unitWords } from './shown-figures.js';
import { sightFor, sightOf } from './sight.js';
import { type StoredTarget, storedTargets } from './stored-targets.js';

/** 读数 of a region and those below it, or of all of a level below it. */
export async function readingsAsked(
  house: FigureHouse,
  scope: Scope,
  { id, period, region, level }: { readonly id: string } & z.output<typeof ReadingsQuery>,
): Promise<Readings> {
  const indicator = indicatorOf(house, id);
  const { tree } = house.figures;
  const top = placeIn(tree, region);
  sightFor(scope, top, region);
  const below =
    level === undefined ? nextBelow(tree, region, indicator) : placesBelow(tree, region, level);
  const ground = await house.figures.groundAt([period]);
  const targets = await targetsAt(house, scope, { indicator: id, periods: targetPeriods(period) });
  const items = [top, ...below].flatMap((place) =>
    place === undefined
      ? []
      : (seenReading(house, { ground, scope, targets }, { indicator, place, period }) ?? []),
  );
  return {
    ...{ indicator: id, label: indicator.label, unit: unitWords(indicator.unit), period, items },
    asOf: ground.head.asOf,
  };
}

/** The regions below; institutions only where the indicator is read for them. */
const nextBelow = (tree: PlaceTree, region: string, { levels }: Indicator): readonly Place[] =>
  childrenOf(tree, region).filter(
    ({ level }) => level !== 'institution' || levels.includes('institution'),
  );

/** What readings are shown by. */
export interface Seeing {
  readonly ground: FigureGround;
  readonly scope: Scope;
  readonly targets: TargetsAt;
}

/** A reading as a scope sees it; undefined where it sees nothing of the place. */
export function seenReading(
  house: FigureHouse,
  { ground, scope, targets }: Seeing,
  {
    indicator,
    place,
    period,
  }: { readonly indicator: Indicator; readonly place: Place; readonly period: string },
): FigureReading | undefined {
  const sight = sightOf(scope, place);
  if (sight === null) return undefined;
  const target = targetFor(targets, { indicator: indicator.id, place: place.id, period });
  return readingView(ground, indicator, {
    place,
    name: nameOf(house, place),
    period,
    sight,
    target,
  });
}

/** Targets by indicator, place and period. */
export type TargetsAt = ReadonlyMap<string, StoredTarget>;

/** The key of a target. */
export const targetKey = (indicator: string, place: string, period: string): string =>
  `${indicator}|${place}|${period}`;

/** Of which periods the targets of a period are looked for: its own, and those of its year. */
export const targetPeriods = (period: string): readonly string[] => [
  ...new Set([period, period.slice(0, YEAR_SIGNS)]),
];

const YEAR_SIGNS = 4;

/**
 * The target of a reading: that of its own period; where there is none, that of the year, which part of a year is shown beside and
 * not judged by.
 */
export function targetFor(
  targets: TargetsAt,
  {
    indicator,
    place,
    period,
  }: { readonly indicator: string; readonly place: string; readonly period: string },
): (StoredTarget & { readonly ofYear: boolean }) | undefined {
  const own = targets.get(targetKey(indicator, place, period));
  if (own !== undefined) return { ...own, ofYear: false };
  const year = targets.get(targetKey(indicator, place, period.slice(0, YEAR_SIGNS)));
  return year === undefined ? undefined : { ...year, ofYear: true };
}

/** The targets that a scope sees. */
export async function targetsAt(
  { people }: FigureHouse,
  scope: Scope | null,
  filter: Parameters<typeof storedTargets>[2],
): Promise<TargetsAt> {
  const all = await storedTargets(people.database, scope, filter);
  return new Map(all.map((one) => [targetKey(one.indicator, one.place, one.period), one]));
}

/** 取数行: the facts behind one reading, for who sees the place in detail; a sum of others has none. */
export async function rowsBehind(
  house: FigureHouse,
  scope: Scope,
  {
    id,
    place: asked,
    period,
  }: { readonly id: string; readonly place: string; readonly period: string },
): Promise<ReadingRows> {
  const indicator = indicatorOf(house, id);
  const place = placeIn(house.figures.tree, asked);
  const sight = sightFor(scope, place, asked);
  const ground = await house.figures.groundAt([period]);
  const read = readIndicatorAt(
    indicator,
    house.figures.columns.compiled(id),
    ground.ground(period),
    asked,
  );
  const open = sight === 'detail';
  const rows: readonly FactRow[] = open ? await factRows(house, scope, read.facts.map(keyOf)) : [];
  return {
    ...{ indicator: id, place: asked, period, items: [...rows] },
    silent: open ? read.silent.map((one) => ({ place: one, name: nameOfId(house, one) })) : [],
  };
}

const keyOf = ({ fact, parts, place, period }: IndicatorFact) => ({
  ...{ fact, place, period },
  parts: partText(parts),
});

/** 趋势: readings of a place in every period with facts, cut where definition or kind of period changes. */
export async function trendOf(
  house: FigureHouse,
  scope: Scope,
  { id, place: asked }: { readonly id: string; readonly place: string },
): Promise<Trend> {
  const indicator = indicatorOf(house, id);
  const place = placeIn(house.figures.tree, asked);
  sightFor(scope, place, asked);
  const periods = [...(await factPeriods(house.people.database))].reverse();
  const ground = await house.figures.groundAt(periods);
  const targets = await targetsAt(house, scope, { indicator: id });
  const points = periods.flatMap((period) =>
    place === undefined
      ? []
      : (seenReading(house, { ground, scope, targets }, { indicator, place, period }) ?? []),
  );
  return {
    ...{
      indicator: id,
      place: asked,
      name: nameOfId(house, asked),
      unit: unitWords(indicator.unit),
    },
    pieces: piecesOf(points),
  };
}

/** Of each kind of period its own line, cut where the version changes; periods in which it is not read are left out. */
function piecesOf(points: readonly FigureReading[]): Trend['pieces'] {
  const pieces = new Map<string, Trend['pieces'][number]>();
  for (const point of points) {
    if (point.version === null || point.why === 'other-period') continue;
    const kind = parsePeriod(point.period)?.kind ?? 'none';
    const key = `${kind}|${point.version}`;
    const piece = pieces.get(key) ?? { version: point.version, kind, points: [] };
    piece.points.push(point);
    pieces.set(key, piece);
  }
  return [...pieces.values()];
}
