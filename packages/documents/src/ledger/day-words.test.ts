// SPDX-License-Identifier: Apache-2.0
import { chineseDay, dayOf, yearEnd } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { isoDay } from './day-words.js';

test('tables write a day as it sorts, running text in full and without leading zeros', () => {
  const day = dayOf(2026, 3, 5) ?? yearEnd(2026);
  expect(isoDay(day)).toBe('2026-03-05');
  expect(chineseDay(day)).toBe('2026年3月5日');
});
