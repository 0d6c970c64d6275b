// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { programOf } from '../language/program.js';
import { factMap, formula } from '../testing/small-world.js';
import { type FactColumns, STATE } from './facts.columns.js';
import { OUTSIDE } from './layout.js';
import { addGroup, type GroupColumns } from './slot-sums.columns.js';

/** Two places below a third; one row a fact. */
const PARENTS = Int32Array.of(2, 2, -1);
const SIZE = PARENTS.length;
const { absent, value, missing, notApplicable } = STATE;

/** The group of a formula after it has been added up over what each fact says at each place. */
function added(
  text: string,
  facts: readonly (readonly (readonly [state: number, value?: number])[])[],
  change: Partial<Pick<GroupColumns, 'stops'>> = {},
): GroupColumns {
  const { slots } = programOf(formula(text), null, factMap());
  const names = [...new Set(slots.flatMap((slot) => slot.facts))];
  const columns: FactColumns = {
    states: Uint8Array.from(facts.flat(), ([state]) => state),
    values: Float64Array.from(facts.flat(), ([, number]) => number ?? 0),
  };
  const group: GroupColumns = {
    slots: slots.map((slot) => ({
      slot,
      cells: slot.facts.map((fact) =>
        Int32Array.from(PARENTS, (_, place) => names.indexOf(fact) * SIZE + place),
      ),
      factDecimals: slot.facts.map(() => 0),
      said: new Uint8Array(SIZE),
      sums: new Float64Array(SIZE),
    })),
    stops: false,
    said: new Uint8Array(SIZE),
    ...{ given: new Int32Array(SIZE), notApplicable: new Int32Array(SIZE) },
    missing: new Int32Array(SIZE),
    ...change,
  };
  addGroup(group, PARENTS, () => columns);
  return group;
}

const countsAt = ({ given, notApplicable: none, missing: lack }: GroupColumns, place: number) => [
  given[place],
  none[place],
  lack[place],
];

test('what places gave is added up above them, unless the place above gave it itself', () => {
  const below = added('visits', [[[value, 3], [value, 4], [absent]]]);
  expect([...(below.slots[0]?.sums ?? [])]).toEqual([3, 4, 7]);
  expect(countsAt(below, 2)).toEqual([2, 0, 0]);
  const own = added('visits', [[[value, 3], [missing], [value, 9]]]);
  expect([...(own.slots[0]?.sums ?? [])]).toEqual([3, 0, 9]);
  expect(countsAt(own, 2)).toEqual([1, 0, 0]);
});

test('a subject that gave one fact and not the other counts as missing with both', () => {
  const group = added('cost - visits', [
    [[value, 30], [value, 40], [absent]],
    [[value, 3], [absent], [absent]],
  ]);
  expect(countsAt(group, 2)).toEqual([1, 0, 1]);
  expect(group.slots.map(({ sums }) => sums[2])).toEqual([30, 3]);
});

test('what is not applicable breaks no pair, and a score is not made from those below', () => {
  const group = added('cost - visits', [
    [[value, 30], [notApplicable], [absent]],
    [[notApplicable], [notApplicable], [absent]],
  ]);
  expect(countsAt(group, 2)).toEqual([1, 1, 0]);
  const score = added('satisfaction', [[[value, 90], [value, 80], [absent]]], { stops: true });
  expect(countsAt(score, 2)).toEqual([0, 0, 2]);
});

test('a product is given where each of its facts is', () => {
  const group = added('sum(visits * op-cost)', [
    [[value, 3], [value, 4], [absent]],
    [[value, 10], [absent], [absent]],
  ]);
  expect(group.slots[0]?.sums[2]).toBe(30);
  expect(countsAt(group, 2)).toEqual([1, 0, 1]);
});

test('a place that is not meant says nothing', () => {
  const group = added('visits', [[[value, 3], [missing], [absent]]]);
  group.slots[0]?.cells[0]?.fill(OUTSIDE);
  addGroup(group, PARENTS, () => undefined);
  expect(countsAt(group, 2)).toEqual([0, 0, 0]);
});
