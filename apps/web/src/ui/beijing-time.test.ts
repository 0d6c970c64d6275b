// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { beijingDay, beijingTime } from './beijing-time.js';

test.each([
  ['2026-11-22T02:30:05Z', '2026-11-22 10:30'],
  ['2026-11-22T10:30:05+08:00', '2026-11-22 10:30'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01 00:00'],
  ['昨天', '昨天'],
])('%s is shown as %s', (moment, shown) => {
  expect(beijingTime(moment)).toBe(shown);
});

test('the day changes at midnight in Beijing', () => {
  expect(beijingDay(Date.parse('2026-11-22T15:59:59Z'))).toBe('2026-11-22');
  expect(beijingDay(Date.parse('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
});
