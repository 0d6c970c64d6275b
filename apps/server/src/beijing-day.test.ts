// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { beijingDay } from './beijing-day.js';

test('the day changes at midnight in Beijing, wherever the machine stands', () => {
  expect(beijingDay(new Date('2026-11-21T15:59:59Z'))).toBe('2026-11-21');
  expect(beijingDay(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22');
});
