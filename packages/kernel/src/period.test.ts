// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from './plain-date.js';
import { expect, test } from 'vitest';
import {
  formatPeriod,
  parsePeriod,
  periodEnd,
  periodOf,
  periodStart,
  previousPeriod,
} from './period.js';

test.each([
  ['2026', '2026-01-01', '2026-12-31', '2025'],
  ['2026-H1', '2026-01-01', '2026-06-30', '2025-H2'],
  ['2026-H2', '2026-07-01', '2026-12-31', '2026-H1'],
  ['2026-Q1', '2026-01-01', '2026-03-31', '2025-Q4'],
  ['2026-Q4', '2026-10-01', '2026-12-31', '2026-Q3'],
  ['2026-01', '2026-01-01', '2026-01-31', '2025-12'],
  ['2024-02', '2024-02-01', '2024-02-29', '2024-01'],
])('%s goes from %s to %s, after %s', (text, from, to, before) => {
  const period = parsePeriod(text);
  if (period === undefined) throw new Error(text);
  const previous = previousPeriod(period);
  expect([periodStart(period), periodEnd(period)]).toEqual([from, to]);
  expect(previous && formatPeriod(previous)).toBe(before);
  // Both its first and its last day lie in it.
  expect([from, to].map((day) => formatPeriod(periodOf(period.kind, day as PlainDate)))).toEqual([
    text,
    text,
  ]);
});

test.each(['2026-Q5', '2026-H3', '2026-13', '2026-00', '2026-3', '2026-Q01', '26', '2026Q1', 'x'])(
  '%s is no period',
  (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  },
);

test('a register without periods has none before and no end', () => {
  const none = parsePeriod('');
  if (none === undefined) throw new Error('none');
  expect([previousPeriod(none), periodEnd(none), periodStart(none), formatPeriod(none)]).toEqual([
    undefined,
    undefined,
    undefined,
    '',
  ]);
  expect(periodOf('none', '2026-01-01' as PlainDate)).toEqual(none);
});
