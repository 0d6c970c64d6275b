// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { given } from '../cell/cell.js';
import type { Row } from '../filing.js';
import { acceptancePlan } from './acceptance.js';
import type { IncomingRow, RowDifference } from './difference.js';

const stored: Row = { id: 'r1', version: 3, cells: { a: given('1'), b: given('2') } };
const incoming: IncomingRow = {
  ...{ id: 'r1', version: 3, cells: { a: given('9') } },
  at: { file: 'f', sheet: 's', row: 2 },
};
const cells = [{ field: 'a', stored: given('1'), incoming: given('9') }];
const all: readonly RowDifference[] = [
  { kind: 'unchanged', incoming, stored },
  { kind: 'changed', incoming, stored, cells },
  { kind: 'new', incoming },
  { kind: 'conflicting', incoming, stored, cells },
  { kind: 'refused', incoming, reason: 'key-missing' },
  { kind: 'absent', stored },
];
const plan = (without: number[], override: number[]) =>
  acceptancePlan(all, { without: new Set(without), override: new Set(override) });

test('what is sure is written, with the version it rests on; what else was stored stays', () => {
  const { writes, left } = plan([], []);
  expect(writes).toEqual([
    { id: 'r1', expected: 3, cells: { a: given('9'), b: given('2') } },
    { id: null, expected: null, cells: { a: given('9') } },
  ]);
  expect(left.map(({ kind }) => kind)).toEqual(['conflicting', 'refused']);
});

test('a conflict is written where somebody decided for the file', () => {
  expect(plan([], [3]).writes).toHaveLength(3);
});

test('what was left out is not written, and is told', () => {
  const { writes, left } = plan([1, 2], [4, 5]);
  expect([writes, left.map(({ kind }) => kind)]).toEqual([
    [],
    ['changed', 'new', 'conflicting', 'refused'],
  ]);
});
