// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { addTallies, NO_CASES, tallyOf } from './tally.js';

test('a tally counts each status, and tallies add up', () => {
  const tally = tallyOf([
    'GROUPED',
    'NO_GROUP',
    'GROUPED',
    'AMBIGUOUS_QY',
    'CHECK_FAILED',
    'GROUPED',
  ]);
  expect(tally).toEqual({ GROUPED: 3, AMBIGUOUS_QY: 1, NO_GROUP: 1, CHECK_FAILED: 1 });
  expect(addTallies(tally, tally)).toEqual({
    GROUPED: 6,
    AMBIGUOUS_QY: 2,
    NO_GROUP: 2,
    CHECK_FAILED: 2,
  });
  expect(addTallies(NO_CASES, tally)).toEqual(tally);
});
