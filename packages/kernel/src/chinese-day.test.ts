// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { chineseDay } from './chinese-day.js';
import { dayOf, yearEnd } from './plain-date.js';

test('running text writes a day in full and without leading zeros', () => {
  expect(chineseDay(dayOf(2026, 3, 5) ?? yearEnd(2026))).toBe('2026年3月5日');
  expect(chineseDay(yearEnd(2026))).toBe('2026年12月31日');
});
