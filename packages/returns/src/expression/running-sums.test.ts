// SPDX-License-Identifier: Apache-2.0
import { wholeRatio } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { given } from '../cell/cell.js';
import { parseExpression } from './parse.js';
import { runningSums } from './running-sums.js';

// What sums come to is told in evaluate.test.ts; here, that they grow row by row.
test('a sum grows with each row, and stays missing once a row lacks its figure', () => {
  const parsed = parseExpression('sum(beds)');
  if (!parsed.ok) throw new Error('unsound sample');
  const sums = runningSums([parsed.value], { numbers: new Set(['beds']), absent: 'missing' });
  const after = [{ beds: given('2') }, { beds: given('3') }, {}, { beds: given('4') }].map(
    (row) => {
      sums.add(row);
      return [...sums.made.values()][0];
    },
  );
  const value = (n: number) => ({ state: 'value', value: wholeRatio(n) });
  const missing = { state: 'missing' };
  expect(after).toEqual([value(2), value(5), missing, missing]);
});
