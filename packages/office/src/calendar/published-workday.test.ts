// SPDX-License-Identifier: Apache-2.0
import { theDay } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { publishedWorkday } from './published-workday.js';

test('a holiday, a Sunday that is worked, an ordinary day', () => {
  const days = ['2025-10-01', '2025-09-28', '2025-09-24'].map(theDay);
  expect(days.map(publishedWorkday)).toEqual([false, true, true]);
});

test('of years whose notices the library does not hold it knows nothing', () => {
  const days = ['2003-12-31', '2004-01-01', '2026-12-31', '2027-01-01'].map(theDay);
  expect(days.map(publishedWorkday)).toEqual([null, false, true, null]);
});
