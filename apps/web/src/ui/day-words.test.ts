// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { dayInWords, weekdayInWords } from './day-words.js';

test('a day is written as officials write it, and as English readers do', () => {
  expect(['zh', 'en'].map((language) => dayInWords('2026-02-05', language))).toEqual([
    '2026年2月5日',
    '5 February 2026',
  ]);
  expect(dayInWords('不详', 'zh')).toBe('不详');
});

test('the day of the week is that of the calendar, wherever the browser stands', () => {
  expect(weekdayInWords('2026-11-22', 'zh')).toBe('星期日');
  expect(weekdayInWords('2026-11-23', 'en')).toBe('Monday');
});
