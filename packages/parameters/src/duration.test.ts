// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DurationUnit, formatDuration, parseDuration } from './index.js';

test.each([
  ['P3Y', 3, 'year'],
  ['P6M', 6, 'month'],
  ['P30D', 30, 'day'],
  ['PT24H', 24, 'hour'],
])('%s is %i %s', (text, count, unit) => {
  expect(parseDuration(text)).toEqual({ count, unit });
});

test.each(['', 'P', '3Y', 'P0Y', 'P-1Y', 'P1Y6M', 'PT3M', 'P3H', 'PTY', 'P1.5Y', 'p3y', 'P3W'])(
  '%j is none',
  (text) => {
    expect(parseDuration(text)).toBeUndefined();
  },
);

test('every duration reads back as it was written', () => {
  const units = fc.constantFrom<DurationUnit>('year', 'month', 'day', 'hour');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), units, (count, unit) => {
      expect(parseDuration(formatDuration({ count, unit }))).toEqual({ count, unit });
    }),
  );
});
