// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { periodKind, periodNumbers } from './period-parts.js';

test.each([
  ['2026', 'year', ''],
  ['2026-H2', 'half', '2'],
  ['2026-Q3', 'quarter', '3'],
  ['2026-03', 'month', '3'],
  ['2026-11', 'month', '11'],
])('%s is a %s', (period, kind, n) => {
  expect(periodKind(period)).toBe(kind);
  expect(periodNumbers(period)).toEqual({ year: '2026', n });
});
