// SPDX-License-Identifier: Apache-2.0
import type { FrozenSnapshot, SnapshotTotal } from '@sanyi/bulletins';
import type { GroupTotals, PlaceTree } from '@sanyi/indicators';
import { addRatios, type Ratio, ZERO } from '@sanyi/kernel';
import { exactDecimal } from './exact-text.js';

/** 合计 of one indicator at one place in one period, group by group; `withheld` where a sum is not told. */
export interface ResolvedTotals {
  readonly indicator: string;
  readonly place: string;
  readonly period: string;
  /** Ids of its totals. */
  readonly ids: readonly string[];
  readonly groups: readonly GroupTotals[];
  readonly withheld: boolean;
}

/** Reads all totals of a snapshot; those that state nothing themselves are added up from the places below. Undefined: not a number. */
export function resolvedTotals(
  { totals }: FrozenSnapshot,
  tree: PlaceTree,
): readonly ResolvedTotals[] | undefined {
  const byId = new Map(totals.map((one) => [one.id, one]));
  const known = new Map<string, Group | undefined>();
  const groupOf = (one: SnapshotTotal): Group | undefined => {
    if (!known.has(one.id)) {
      known.set(one.id, one.from === 'rows' ? stated(one) : added(one, byId, tree, groupOf));
    }
    return known.get(one.id);
  };
  const groups = totals.map((one) => ({ one, group: groupOf(one) }));
  if (groups.some(({ group }) => group === undefined)) return undefined;
  return gathered(
    groups.flatMap(({ one, group }) => (group === undefined ? [] : [{ one, group }])),
  );
}

interface Group {
  readonly totals: GroupTotals;
  readonly withheld: boolean;
}

function stated({
  slots,
  given,
  notApplicable,
  missing,
  stopped,
}: SnapshotTotal): Group | undefined {
  const sums = slots.map(({ sum }) => (sum === null ? ZERO : exactDecimal(sum)));
  const read = sums.flatMap((sum) => sum ?? []);
  if (read.length < sums.length) return undefined;
  return {
    totals: { sums: read, given, notApplicable, missing, stopped },
    withheld: slots.some(({ sum }) => sum === null),
  };
}

function added(
  one: SnapshotTotal,
  byId: ReadonlyMap<string, SnapshotTotal>,
  { indexOf, children, places }: PlaceTree,
  groupOf: (total: SnapshotTotal) => Group | undefined,
): Group | undefined {
  const below = (children[indexOf.get(one.place) ?? -1] ?? []).flatMap((child) => {
    const total = byId.get(totalId(one, places[child]?.id ?? ''));
    return total === undefined ? [] : [groupOf(total)];
  });
  const groups = below.flatMap((group) => group ?? []);
  if (groups.length < below.length) return undefined;
  return {
    totals: sumOf(
      groups.map(({ totals }) => totals),
      one.slots.length,
    ),
    withheld: groups.some(({ withheld }) => withheld),
  };
}

/** The id of a total: of the same indicator, period and group, at another place. */
export const totalId = (
  { indicator, period, group }: Pick<SnapshotTotal, 'indicator' | 'period' | 'group'>,
  place: string,
): string => `${indicator}:${place}:${period}:${group}`;

/** Sums and counts of several places. */
export function sumOf(all: readonly GroupTotals[], slots: number): GroupTotals {
  const count = (of: (one: GroupTotals) => number): number =>
    all.reduce((sum, one) => sum + of(one), 0);
  return {
    sums: Array.from({ length: slots }, (_, slot) =>
      all.reduce((sum: Ratio, one) => addRatios(sum, one.sums[slot] ?? ZERO), ZERO),
    ),
    given: count(({ given }) => given),
    notApplicable: count(({ notApplicable }) => notApplicable),
    missing: count(({ missing }) => missing),
    stopped: all.some(({ stopped }) => stopped),
  };
}

/** Groups of one reading together, in the order in which the totals stand. */
function gathered(
  groups: readonly { readonly one: SnapshotTotal; readonly group: Group }[],
): readonly ResolvedTotals[] {
  const found = new Map<string, ResolvedTotals>();
  for (const { one, group } of groups) {
    const { indicator, place, period } = one;
    const key = `${indicator}:${place}:${period}`;
    const held = found.get(key);
    found.set(key, {
      ...{ indicator, place, period },
      ids: [...(held?.ids ?? []), one.id],
      groups: [...(held?.groups ?? []), group.totals],
      withheld: held?.withheld === true || group.withheld,
    });
  }
  return [...found.values()];
}
