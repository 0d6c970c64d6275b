// SPDX-License-Identifier: Apache-2.0
import type { FrozenSnapshot, Json, SnapshotTotal } from '@sanyi/bulletins';
import {
  type CompiledVersion,
  compileIndicator,
  groupTotals,
  type Ground,
  type Indicator,
  type IndicatorLibrary,
  type NamedSlot,
  slotsOfGroups,
  versionFor,
  writeFactDefinition,
  writeIndicator,
  yearsBefore,
} from '@sanyi/indicators';
import { frozen } from './calculate.js';
import { exactText } from './exact-text.js';
import { foldBelow } from './fold-below.js';
import { totalId } from './snapshot-totals.js';
import { withhold } from './withhold.js';

/** 底稿的范围: what is to be issued; everything that is not computed. */
export type SnapshotWish = Omit<FrozenSnapshot, 'facts' | 'indicators' | 'totals'> & {
  readonly indicators: readonly string[];
};

/**
 * 冻结底稿: adds up what is live now, for the places and indicators of a bulletin, this period and the same of last year, and lets
 * go of the rows. Small numbers of patients are withheld: what comes out may leave the house.
 */
export function takeSnapshot(
  library: IndicatorLibrary,
  ground: Ground,
  wish: SnapshotWish,
): FrozenSnapshot {
  const chosen = wish.indicators.flatMap((id) =>
    library.indicators.filter((indicator) => indicator.id === id),
  );
  // What lies above the region is there for the tree only: this bulletin knows a part of it.
  const above = upperOf(wish);
  const inside = wish.places.filter(({ id }) => !above.has(id));
  const periods = [wish.period, yearsBefore(wish.period, 1)];
  const sources = chosen.flatMap((indicator) => sourcesOf(indicator, periods, library));
  const totals = sources.flatMap((source) =>
    inside.flatMap(({ id }) => totalsAt(source, ground, id)),
  );
  const used = new Set(
    chosen.flatMap((one) =>
      compileIndicator(one, library.facts).flatMap(({ program }) =>
        program.slots.flatMap(({ facts }) => facts),
      ),
    ),
  );
  const all: FrozenSnapshot = {
    ...wish,
    facts: [...library.facts.values()]
      .filter(({ id }) => used.has(id))
      .map((one) => ({ id: one.id, data: asJson(writeFactDefinition(one)) })),
    indicators: chosen.map((one) => ({ id: one.id, data: asJson(writeIndicator(one)) })),
    totals,
  };
  const slots = new Map(sources.map((one) => [`${one.indicator}:${one.period}`, one.slots]));
  const slotsOf = ({ indicator, period, group }: SnapshotTotal): readonly NamedSlot[] =>
    slots.get(`${indicator}:${period}`)?.[group] ?? [];
  return frozen(foldBelow(withhold(all, slotsOf, library.facts)));
}

function upperOf({ region, places }: SnapshotWish): ReadonlySet<string> {
  const parentOf = new Map(places.map(({ id, parent }) => [id, parent]));
  const above = new Set<string>();
  let at = parentOf.get(region) ?? null;
  while (at !== null && !above.has(at)) {
    above.add(at);
    at = parentOf.get(at) ?? null;
  }
  return above;
}

/** Definitions hold texts, whole numbers and lists of them: JSON, once what is undefined has fallen out. */
const asJson = (data: object): Json => JSON.parse(JSON.stringify(data)) as Json;

interface Source {
  readonly indicator: string;
  readonly period: string;
  readonly compiled: CompiledVersion;
  readonly slots: readonly (readonly NamedSlot[])[];
}

function sourcesOf(
  one: Indicator,
  periods: readonly string[],
  { facts }: IndicatorLibrary,
): readonly Source[] {
  const versions = compileIndicator(one, facts);
  return periods.flatMap((period) => {
    const compiled = versionFor(versions, period);
    return typeof compiled === 'string'
      ? []
      : [{ indicator: one.id, period, compiled, slots: slotsOfGroups(compiled.program) }];
  });
}

/** The totals of one place; none of a year of which nothing was ever heard. */
function totalsAt(
  { indicator, period, compiled, slots }: Source,
  ground: Ground,
  place: string,
): readonly SnapshotTotal[] {
  const groups = groupTotals(compiled, { ...ground, period }, place);
  const silent = groups.every(
    ({ given, notApplicable, missing }) => given + notApplicable + missing === 0,
  );
  if (silent && period !== ground.period) return [];
  return groups.map(({ sums, given, notApplicable, missing, stopped, rows }, group) => ({
    id: totalId({ indicator, period, group }, place),
    ...{ indicator, place, period, group, from: 'rows' },
    slots: (slots[group] ?? []).map(({ slot, reads }, index) => ({
      reads,
      period: yearsBefore(period, slot.back),
      sum: exactText(sums[index] ?? { above: 0n, below: 1n }),
    })),
    ...{ given, notApplicable, missing, stopped, rows },
  }));
}
