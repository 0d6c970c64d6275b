// SPDX-License-Identifier: Apache-2.0
import type {
  BehindRow,
  Cockpit,
  CockpitQuery,
  FigureReading,
  KeyFigure,
  MapTile,
} from '@sanyi/contract';
import { changeBetween, type Indicator, type Place, yearsBefore } from '@sanyi/indicators';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { type Scope, scopeOf } from '../access/scope.js';
import type { Words } from '../http/words.js';
import { factPeriods } from './fact-rows.js';
import { childrenOf, lineTo, placeIn } from './figure-places.js';
import { type FigureHouse, nameOf } from './figure-house.js';
import { newestFirst, periodsToNewest } from './figure-periods.js';
import { seenReading, type Seeing, targetKey, targetPeriods, targetsAt } from './read-figures.js';
import { shownDifference, shownFigure } from './shown-figures.js';
import { sightFor, sightOf } from './sight.js';

/** So many key figures fit a glance, and so many who are behind. */
const MOST_FIGURES = 8;
const MOST_BEHIND = 12;

/** 驾驶舱: the key figures of a region and period, how those below stand, who is behind and why. */
export async function cockpitAsked(
  house: FigureHouse,
  caller: Caller,
  query: z.output<typeof CockpitQuery>,
): Promise<Cockpit> {
  const scope = scopeOf(caller.grants, 'indicators.read');
  const periods = newestFirst(await factPeriods(house.people.database));
  const period = query.period ?? periods[0] ?? String(house.people.now().getUTCFullYear());
  const region = query.region ?? startOf(house, caller);
  const top = placeIn(house.figures.tree, region);
  sightFor(scope, top, region);
  if (top === undefined) throw new Error('a place that is seen is there');
  const shownPeriods = [...periodsToNewest(periods, period)].reverse();
  const ground = await house.figures.groundAt([...new Set([period, ...shownPeriods])]);
  const seeing = {
    ground,
    scope,
    targets: await targetsAt(house, scope, { periods: targetPeriods(period) }),
  };
  const at = { house, seeing, period, periods: shownPeriods, top };
  const below = childrenOf(house.figures.tree, region).filter(
    (one) => one.level !== 'institution' && isShown(scope, one),
  );
  const chosen = chosenIndicators(at, below);
  const read = readBelow(at, chosen, below);
  const coloured = chosen.find(({ id }) => id === query.indicator) ?? chosen[0];
  const behind = behindRows(read).map((row) => ({ ...row, words: wordsOf(at, row) }));
  return {
    ...{ region, name: nameOf(house, top), level: top.level, period, periods: [...periods] },
    path: pathTo(house, scope, region),
    asOf: ground.head.asOf,
    figures: chosen.flatMap((one) => keyFigure(at, one, read)),
    map: mapOf(at, coloured, { below, read }),
    behind: behind.slice(0, MOST_BEHIND),
    behindTotal: behind.length,
    silent: silentOf(house, read, below),
  };
}

interface At {
  readonly house: FigureHouse;
  readonly seeing: Seeing;
  readonly period: string;
  /** Periods of the same kind, the oldest first. */
  readonly periods: readonly string[];
  readonly top: Place;
}

/** A reader begins at his own region; what stands below a county begins at the county. */
const startOf = ({ figures }: FigureHouse, { region }: Caller): string =>
  placeIn(figures.tree, region.slice(0, 6)) === undefined ? '990000' : region.slice(0, 6);

const isShown = (scope: Scope, place: Place): boolean => sightOf(scope, place) !== null;

const pathTo = (house: FigureHouse, scope: Scope, region: string): Cockpit['path'] =>
  lineTo(house.figures.tree, region)
    .filter((one) => isShown(scope, one))
    .map((one) => ({ region: one.id, name: nameOf(house, one) }));

/** What has a target here, the most asked for first; else what has been reported. */
function chosenIndicators(
  { house, seeing, period, top }: At,
  below: readonly Place[],
): readonly Indicator[] {
  const here = new Set([top.id, ...below.map(({ id }) => id)]);
  const aimed = new Map<string, number>();
  for (const { indicator, place } of seeing.targets.values()) {
    if (here.has(place)) aimed.set(indicator, (aimed.get(indicator) ?? 0) + 1);
  }
  const isRead = (one: Indicator): boolean =>
    seeing.ground.readingAt(one, top.id, period).outcome.state === 'value';
  const rank = ({ id }: Indicator): number => aimed.get(id) ?? 0;
  return house.files.library.indicators
    .filter((one) => rank(one) > 0 || isRead(one))
    .sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_FIGURES);
}

/** Readings of those below, by indicator. */
type Below = ReadonlyMap<Indicator, readonly FigureReading[]>;

const readBelow = (
  { house, seeing, period }: At,
  chosen: readonly Indicator[],
  below: readonly Place[],
): Below =>
  new Map(
    chosen.map((indicator) => [
      indicator,
      below.flatMap((place) => seenReading(house, seeing, { indicator, place, period }) ?? []),
    ]),
  );

function keyFigure(at: At, indicator: Indicator, below: Below): readonly KeyFigure[] {
  const { house, seeing, period, periods, top } = at;
  const reading = seenReading(house, seeing, { indicator, place: top, period });
  if (reading === undefined) return [];
  const { id, label, direction } = indicator;
  return [
    {
      ...{ indicator: id, label, direction, reading },
      trend: periods.map((one) => ({
        period: one,
        value: seenReading(house, seeing, { indicator, place: top, period: one })?.value ?? null,
      })),
      change: reading.state === 'value' ? changeWords(at, indicator) : null,
      ...standingsOf(below.get(indicator) ?? []),
    },
  ];
}

/** Since the same period of the year before: 个百分点 of shares, per cent of anything else. */
function changeWords({ seeing: { ground }, period, top }: At, indicator: Indicator): Words | null {
  const last = yearsBefore(period, 1);
  if (ground.isWithheld(indicator, top.id, last)) return null;
  const change = changeBetween(
    ground.readingAt(indicator, top.id, last),
    ground.readingAt(indicator, top.id, period),
    indicator.unit,
  );
  if (change.kind === 'none') return null;
  const words =
    change.kind === 'points'
      ? shownDifference(change.by, indicator.unit)
      : shownFigure(change.by, 'share');
  const sign = change.by.above > 0n ? '+' : '';
  return { zh: `${sign}${words.zh}`, en: `${sign}${words.en}` };
}

/** What stands beside a target of the year only is no judgement. */
const isJudged = ({ state }: NonNullable<FigureReading['target']>): boolean =>
  state !== 'year-reached' && state !== 'year-not-yet';

/** How many reached their target, missed it, or cannot be judged. */
function standingsOf(
  readings: readonly FigureReading[],
): Pick<KeyFigure, 'met' | 'missed' | 'open'> {
  const count = (is: (state: string) => boolean): number =>
    readings.filter(({ target }) => target !== null && isJudged(target) && is(target.state)).length;
  return {
    met: count((state) => state === 'met'),
    missed: count((state) => state === 'missed'),
    open: count((state) => state !== 'met' && state !== 'missed'),
  };
}

function mapOf(
  { house }: At,
  coloured: Indicator | undefined,
  { below, read }: { readonly below: readonly Place[]; readonly read: Below },
): Cockpit['map'] {
  const stands = new Map(house.files.map.tiles.map((tile) => [tile.place, tile]));
  const readings = (coloured && read.get(coloured)) ?? [];
  const tiles = readings.flatMap((reading): readonly MapTile[] => {
    const tile = stands.get(reading.place);
    if (tile === undefined) return [];
    const all = [...read.values()].flatMap((row) =>
      row.filter(({ place }) => place === reading.place),
    );
    return [
      {
        ...{
          place: reading.place,
          name: reading.name,
          column: tile.column,
          row: tile.row,
          reading,
        },
        opens: below.some(({ id, level }) => id === reading.place && level === 'prefecture'),
        ...standingsOf(all),
      },
    ];
  });
  const most = (of: (tile: MapTile) => number): number =>
    Math.max(0, ...tiles.map((one) => of(one) + 1));
  return {
    ...{ indicator: coloured?.id ?? null, tiles },
    columns: most(({ column }) => column),
    rows: most(({ row }) => row),
  };
}

/** Who missed a target, the furthest from it first: by how much of what was to be reached. */
function behindRows(read: Below): BehindRow[] {
  const missed = [...read].flatMap(([indicator, readings]) =>
    readings.flatMap((reading) => {
      const { target, value } = reading;
      if (target?.state !== 'missed' || value === null) return [];
      const far =
        target.at === null || target.at === 0 ? 0 : Math.abs((value - target.at) / target.at);
      return [{ far, row: behindRow(indicator, reading, target) }];
    }),
  );
  return missed
    .sort((a, b) => b.far - a.far || (a.row.place < b.row.place ? -1 : 1))
    .map(({ row }) => row);
}

const behindRow = (
  { id, label }: Indicator,
  { place, name, shown, numerator, denominator }: FigureReading,
  { aim, margin }: NonNullable<FigureReading['target']>,
): BehindRow => ({
  ...{ place, name, indicator: id, label, shown, aim, margin },
  facts: [numerator, denominator].flatMap((one) => one ?? []).join(' ÷ '),
  words: '',
});

/** The sentence that set the target; empty where a person set it. */
const wordsOf = ({ seeing, period }: At, { indicator, place }: BehindRow): string =>
  seeing.targets.get(targetKey(indicator, place, period))?.words ?? '';

/** Those below who have given nothing of what is shown. */
const silentOf = (house: FigureHouse, read: Below, below: readonly Place[]): Cockpit['silent'] =>
  below
    .filter(
      ({ id }) =>
        read.size > 0 &&
        [...read.values()].every((row) =>
          row.some(({ place, state }) => place === id && state === 'missing'),
        ),
    )
    .map((place) => ({ place: place.id, name: nameOf(house, place) }));
