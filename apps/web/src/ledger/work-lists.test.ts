// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { chosenWork } from './work-lists.js';

const NONE = {
  ...{ leading: 4, supporting: 2, toReview: 0, toSign: 0 },
  ...{ toReport: 0, near: 0, overdue: 0 },
};

test('the list that the address names is shown, even an empty one', () => {
  expect(chosenWork('near', NONE)).toBe('near');
});

test('without a name the most pressing list that holds something opens, else what I lead', () => {
  expect(chosenWork(undefined, { ...NONE, near: 3, toSign: 1 })).toBe('toSign');
  expect(chosenWork('nonsense', { ...NONE, near: 3, overdue: 1 })).toBe('overdue');
  expect(chosenWork(undefined, NONE)).toBe('leading');
  expect(chosenWork(undefined, undefined)).toBe('leading');
});
