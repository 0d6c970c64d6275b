// SPDX-License-Identifier: Apache-2.0
import type { FrozenSnapshot, SnapshotTotal } from '@sanyi/bulletins';
import { addRatios, compareRatios, ZERO } from '@sanyi/kernel';
import { exactDecimal } from './exact-text.js';
import { totalId } from './snapshot-totals.js';

/**
 * Where the places below a place add up to it and none of them is withheld, it states nothing itself: whoever changes one of them
 * sees the place above move too.
 */
export function foldBelow(snapshot: FrozenSnapshot): FrozenSnapshot {
  const byId = new Map(snapshot.totals.map((one) => [one.id, one]));
  const below = new Map<string, string[]>();
  for (const { id, parent } of snapshot.places) {
    if (parent !== null) below.set(parent, [...(below.get(parent) ?? []), id]);
  }
  return {
    ...snapshot,
    totals: snapshot.totals.map((one) => {
      const parts = (below.get(one.place) ?? []).flatMap(
        (place) => byId.get(totalId(one, place)) ?? [],
      );
      return isSumOf(one, parts)
        ? { ...one, from: 'below', slots: one.slots.map((slot) => ({ ...slot, sum: null })) }
        : one;
    }),
  };
}

function isSumOf(one: SnapshotTotal, parts: readonly SnapshotTotal[]): boolean {
  const counts = (['given', 'notApplicable', 'missing'] as const).every(
    (name) => one[name] === parts.reduce((sum, part) => sum + part[name], 0),
  );
  const stopped = one.stopped === parts.some((part) => part.stopped);
  return (
    parts.length > 0 &&
    counts &&
    stopped &&
    one.slots.every(({ sum }, slot) => {
      const sums = parts.map((part) => part.slots[slot]?.sum ?? null);
      const own = sum === null ? undefined : exactDecimal(sum);
      const read = sums.flatMap((part) => (part === null ? [] : (exactDecimal(part) ?? [])));
      return (
        own !== undefined &&
        read.length === sums.length &&
        compareRatios(own, read.reduce(addRatios, ZERO)) === 0
      );
    })
  );
}
