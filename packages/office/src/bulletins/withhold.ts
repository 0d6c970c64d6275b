// SPDX-License-Identifier: Apache-2.0
import type { FrozenSnapshot, SnapshotTotal } from '@sanyi/bulletins';
import { type FactDefinition, type NamedSlot, type SumRule, suppress } from '@sanyi/indicators';

/** Which slots count patients, by `<indicator>:<period>`, group and slot. */
export type SlotsOf = (total: SnapshotTotal) => readonly NamedSlot[];

/**
 * 隐去小数: sums of 1–4 patients are taken out of a snapshot, and with them every sum that would give one away: what is left of a
 * total (初诊 of 1,000 of whom 998 were in the county), the same sum in another indicator, and the sums up the tree.
 */
export function withhold(
  snapshot: FrozenSnapshot,
  slotsOf: SlotsOf,
  facts: ReadonlyMap<string, FactDefinition>,
): FrozenSnapshot {
  const cells = snapshot.totals.flatMap((total) => cellsOf(total, slotsOf(total), facts));
  const counts = new Map([
    ...cells.map(({ key, count }) => [key, count] as const),
    ...cells.flatMap((cell) => restOf(cell, cells)).map(({ key, count }) => [key, count] as const),
  ]);
  const hidden = suppress(counts, [
    ...cells.flatMap((cell) => restOf(cell, cells).map(({ rule }) => rule)),
    ...sameSums(cells),
    ...treeRules(snapshot, cells),
  ]);
  return {
    ...snapshot,
    totals: snapshot.totals.map((total) => ({
      ...total,
      slots: total.slots.map((slot, index) =>
        hidden.has(cellKey(total.id, index)) ? { ...slot, sum: null } : slot,
      ),
    })),
  };
}

interface Cell {
  readonly key: string;
  readonly count: number;
  readonly total: SnapshotTotal;
  readonly index: number;
  readonly named: NamedSlot;
  readonly period: string;
}

const cellKey = (total: string, index: number): string => `${total}#${index}`;

const cellsOf = (
  total: SnapshotTotal,
  named: readonly NamedSlot[],
  facts: ReadonlyMap<string, FactDefinition>,
): readonly Cell[] =>
  total.slots.flatMap(({ sum, period }, index) => {
    const slot = named[index];
    const counts = slot?.slot.facts.some((fact) => facts.get(fact)?.counts === 'patients') ?? false;
    return slot === undefined || !counts || sum === null
      ? []
      : [{ key: cellKey(total.id, index), count: Number(sum), total, index, named: slot, period }];
  });

interface Rest {
  readonly key: string;
  readonly count: number;
  readonly rule: SumRule;
}

/** What a part leaves of the whole that stands beside it: 928 of 1,000 leaves 72. */
function restOf(part: Cell, cells: readonly Cell[]): readonly Rest[] {
  return cells
    .filter((whole) => isPartOf(part, whole))
    .map((whole) => {
      const key = `${whole.key}-${part.key}`;
      return {
        ...{ key, count: whole.count - part.count },
        rule: { total: whole.key, parts: [part.key, key], separateOwners: false },
      };
    });
}

const isPartOf = (part: Cell, whole: Cell): boolean =>
  part.total.id === whole.total.id &&
  part.period === whole.period &&
  part.named.slot.facts.join() === whole.named.slot.facts.join() &&
  part.named.slot.where.length > whole.named.slot.where.length &&
  whole.named.slot.where.every(({ name, is }) =>
    part.named.slot.where.some((one) => one.name === name && one.is === is),
  );

/** The same sum under another indicator is the same cell: if one is withheld, so is the other. */
function sameSums(cells: readonly Cell[]): readonly SumRule[] {
  const first = new Map<string, Cell>();
  return cells.flatMap((cell) => {
    const key = `${cell.named.reads}|${cell.period}|${cell.total.place}`;
    const held = first.get(key);
    if (held === undefined) first.set(key, cell);
    return held === undefined
      ? []
      : [
          { total: held.key, parts: [cell.key], separateOwners: false },
          { total: cell.key, parts: [held.key], separateOwners: false },
        ];
  });
}

/** A place and the places below it, where they add up to it; each knows its own. */
function treeRules({ places }: FrozenSnapshot, cells: readonly Cell[]): readonly SumRule[] {
  const parentOf = new Map(places.map(({ id, parent }) => [id, parent]));
  const below = new Map<string, Cell[]>();
  for (const cell of cells) {
    const parent = parentOf.get(cell.total.place) ?? null;
    if (parent === null) continue;
    const key = treeKey(cell, parent);
    const held = below.get(key);
    if (held === undefined) below.set(key, [cell]);
    else held.push(cell);
  }
  return cells.flatMap((cell) => {
    const parts = below.get(treeKey(cell, cell.total.place)) ?? [];
    const sum = parts.reduce((all, { count }) => all + count, 0);
    return parts.length > 0 && sum === cell.count
      ? [{ total: cell.key, parts: parts.map(({ key }) => key), separateOwners: true }]
      : [];
  });
}

const treeKey = ({ total, index }: Cell, place: string): string =>
  `${total.indicator}:${place}:${total.period}:${total.group}#${index}`;
