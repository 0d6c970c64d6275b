// SPDX-License-Identifier: Apache-2.0
import { wholeRatio } from '@sanyi/kernel';
import { sampleDeclaration, treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { type Cells, given, NOT_APPLICABLE } from '../cell/cell.js';
import { readDeclaration } from '../declaration/read-declaration.js';
import { needsSums, tableSums } from './table-sums.js';

const read = readDeclaration('x', treeOf(sampleDeclaration()));
if (!read.ok) throw new Error('unsound sample');
const { rules } = read.value;
const [total] = rules.flatMap((rule) => (rule.kind === 'total' ? [rule] : []));
if (total === undefined) throw new Error('no total to judge by');

const SOUND: ReadonlySet<string> = new Set();
const beds = (ward: string, open: string): Cells => ({
  ...{ ward: given(ward), 'open-beds': given(open), 'used-beds': NOT_APPLICABLE },
});

test('the total is of all rows but its own; what does not apply adds nothing', () => {
  const sums = tableSums(rules, new Set(['open-beds', 'used-beds']));
  for (const row of [beds('surgery', '2'), beds('children', '3'), beds('total', '9')])
    sums.add({ row, faulty: SOUND });
  expect(sums.totalOf(total, 'open-beds')).toEqual(wholeRatio(5));
  expect(sums.totalOf(total, 'used-beds')).toEqual(wholeRatio(0));
  sums.add({ row: beds('old', '4'), faulty: new Set(['open-beds']) });
  expect(sums.totalOf(total, 'open-beds')).toBeUndefined();
});

test('only rules that add rows up need all of them', () => {
  expect(rules.filter(needsSums).map(({ id }) => id)).toEqual(['beds-add-up']);
});
