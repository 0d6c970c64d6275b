// SPDX-License-Identifier: Apache-2.0
import {
  type FactDefinition,
  type Indicator,
  type IndicatorFact,
  type IndicatorLibrary,
  LEAST_SHOWN,
  type Place,
  type PlaceTree,
  type Slot,
  type SumRule,
  suppress,
  yearsBefore,
} from '@sanyi/indicators';
import type { ReadingColumns } from './reading-columns.js';

/** 小数抑制: which readings nobody but their owner may see; the same at every level, list and export. */
export interface Withheld {
  readonly of: (indicator: Indicator, place: string, period: string) => boolean;
  /** Forgets what new facts change. */
  readonly changed: (facts: readonly IndicatorFact[]) => void;
}

/** Levels whose sums are shown to others; below them only the owner reads. */
const SHOWN: ReadonlySet<Place['level']> = new Set(['province', 'prefecture', 'county']);

/** Finds the sums of patients to be withheld, one fact and period at a time, when they are first asked for. */
export function withheldFigures(
  library: IndicatorLibrary,
  tree: PlaceTree,
  columns: ReadingColumns,
): Withheld {
  const families = familiesOf(library, columns);
  const held = new Map<string, ReadonlySet<string>>();
  const hiddenIn = (family: string, period: string): ReadonlySet<string> => {
    const key = `${period}|${family}`;
    const known = held.get(key);
    if (known !== undefined) return known;
    const hidden = hiddenCells(families.get(family) ?? [], { tree, columns, period });
    held.set(key, hidden);
    return hidden;
  };
  return {
    of: (indicator, place, period) => {
      const column = columns.column(indicator, period);
      return (column?.compiled.program.slots ?? []).some((slot) => {
        const cell = cellKey(conditionsOf(slot), place);
        const of = yearsBefore(period, slot.back);
        return patientsOf(slot, library.facts).some((fact) => hiddenIn(fact, of).has(cell));
      });
    },
    changed: (facts) => {
      for (const key of held.keys()) {
        const [period = '', family = ''] = key.split('|');
        if (facts.some((one) => one.period === period && one.fact === family)) held.delete(key);
      }
    },
  };
}

/** A slot of an indicator that sums a fact of patients, under some conditions. */
interface Member {
  readonly indicator: Indicator;
  readonly fact: string;
  readonly where: string;
  /** Sums are in whole units of the fact's decimals. */
  readonly scale: number;
}

/** The facts of a slot that count patients. */
const patientsOf = (
  { facts }: Slot,
  known: ReadonlyMap<string, FactDefinition>,
): readonly string[] => facts.filter((fact) => known.get(fact)?.counts === 'patients');

/** Conditions in one text whatever their order. */
const conditionsOf = ({ where }: Pick<Slot, 'where'>): string =>
  where
    .map(({ name, is }) => `${name}=${is}`)
    .sort()
    .join();

const cellKey = (where: string, place: string): string => `${where}@${place}`;

/** Slots that count patients, by the fact they sum. */
function familiesOf(
  { indicators, facts }: IndicatorLibrary,
  columns: ReadingColumns,
): ReadonlyMap<string, readonly Member[]> {
  const families = new Map<string, Member[]>();
  const members = indicators.flatMap((indicator) =>
    columns
      .compiled(indicator.id)
      .flatMap(({ program }) => program.slots.filter(({ of }) => of.kind === 'fact'))
      .flatMap((slot) =>
        patientsOf(slot, facts).map((fact): Member => {
          const scale = 10 ** (facts.get(fact)?.decimals ?? 0);
          return { indicator, fact, where: conditionsOf(slot), scale };
        }),
      ),
  );
  for (const member of members) {
    families.set(member.fact, [...(families.get(member.fact) ?? []), member]);
  }
  return families;
}

interface Where {
  readonly tree: PlaceTree;
  readonly columns: ReadingColumns;
  readonly period: string;
}

/** The cells of one family and period that are withheld. */
function hiddenCells(members: readonly Member[], where: Where): ReadonlySet<string> {
  const cells = cellsOf(members, where);
  const conditions = [...cells.keys()].sort();
  const counts = new Map<string, number>();
  for (const [condition, byPlace] of cells) {
    for (const [place, count] of byPlace) counts.set(cellKey(condition, place), count);
  }
  const rests = [
    ...conditions.flatMap((part) => restsOf(part, conditions, cells)),
    ...conditions.flatMap((one) => treeSums(one, cells.get(one) ?? new Map(), where.tree)),
  ];
  for (const { key, count } of rests) counts.set(key, count);
  const small = [...counts.values()].some((count) => count > 0 && count < LEAST_SHOWN);
  if (!small) return new Set();
  const rules = rests.map(({ rule }) => rule);
  return new Set(suppress(counts, rules).keys());
}

type Cells = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What the slots of a fact add up to at each place that is shown; of two sums that differ the smaller one counts. */
function cellsOf(members: readonly Member[], { tree, columns, period }: Where): Cells {
  const shown = tree.places.flatMap(({ id, level }, at) => (SHOWN.has(level) ? [{ id, at }] : []));
  const cells = new Map<string, Map<string, number>>();
  for (const member of members) {
    const sums = sumsOf(member, columns, period);
    const byPlace = cells.get(member.where) ?? new Map<string, number>();
    cells.set(member.where, byPlace);
    for (const { id, at } of sums === undefined ? [] : shown) {
      const count = (sums?.[at] ?? 0) / member.scale;
      byPlace.set(id, smaller(byPlace.get(id), count));
    }
  }
  return cells;
}

/** Nobody is no count: of 0 and 3 the 3 is the small one. */
const smaller = (known: number | undefined, count: number): number =>
  known === undefined || known === 0 || count === 0 ? (known ?? 0) + count : Math.min(known, count);

/** What one slot adds up to, place by place; undefined where its definition does not hold in the period. */
function sumsOf(
  { indicator, fact, where }: Member,
  columns: ReadingColumns,
  period: string,
): Float64Array | undefined {
  const column = columns.column(indicator, period);
  const at = column?.compiled.program.slots.findIndex(
    ({ back, of, facts, ...slot }) =>
      back === 0 && of.kind === 'fact' && facts[0] === fact && conditionsOf(slot) === where,
  );
  return column?.sums[at ?? -1];
}

interface Rest {
  readonly key: string;
  readonly count: number;
  readonly rule: SumRule;
}

/** What a part leaves of its whole, place by place: 928 of 1,000 leaves 72. */
function restsOf(part: string, all: readonly string[], cells: Cells): readonly Rest[] {
  const own = part === '' ? [] : part.split(',');
  const wholes = all.filter((one) => {
    const conditions = one === '' ? [] : one.split(',');
    return conditions.length < own.length && conditions.every((each) => own.includes(each));
  });
  return wholes.flatMap((whole) =>
    [...(cells.get(part) ?? [])].flatMap(([place, count]) => {
      const total = cells.get(whole)?.get(place) ?? 0;
      const key = `${cellKey(whole, place)}-${part}`;
      const parts = [cellKey(part, place), key];
      const rule = { total: cellKey(whole, place), parts, separateOwners: false };
      return total < count ? [] : [{ key, count: total - count, rule }];
    }),
  );
}

/**
 * A place and the places below it; each knows its own. What they leave of it (an institution of the place itself) is a part that is
 * shown to nobody else, too. Where they come to more than the place says itself, no sum holds.
 */
function treeSums(
  where: string,
  byPlace: ReadonlyMap<string, number>,
  { places, indexOf, children }: PlaceTree,
): readonly Rest[] {
  return [...byPlace].flatMap(([id, count]) => {
    const below = (children[indexOf.get(id) ?? -1] ?? []).flatMap((at) => places[at]?.id ?? []);
    const parts = below.filter((one) => byPlace.has(one));
    const rest = parts.reduce((left, one) => left - (byPlace.get(one) ?? 0), count);
    const key = `${cellKey(where, id)}-own`;
    const cells = parts.map((one) => cellKey(where, one));
    const rule = { total: cellKey(where, id), parts: [...cells, key], separateOwners: true };
    return parts.length > 0 && rest >= 0 ? [{ key, count: rest, rule }] : [];
  });
}
