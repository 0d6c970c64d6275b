// SPDX-License-Identifier: Apache-2.0
import { formatRatio, type Ratio } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { changeBetween, trendPieces } from './change.js';
import type { Reading } from './reading.js';

const reading = (value: Ratio | null, period = '2025', version = 1): Reading => ({
  ...{ indicator: 'x', place: 'p', period, version, numerator: null, denominator: null },
  ...{ completeness: { given: 1, notApplicable: 0, missing: 0 }, query: [] },
  outcome: value === null ? { state: 'no-denominator' } : { state: 'value', value },
});
const of = (above: number, below = 1): Ratio => ({ above: BigInt(above), below: BigInt(below) });

test('a share changes by points, money by per cent', () => {
  const points = changeBetween(reading(of(1, 2)), reading(of(3, 5)), 'share');
  expect(points.kind === 'points' && formatRatio(points.by, 3)).toBe('0.1');
  const percent = changeBetween(reading(of(200)), reading(of(210)), 'CNY');
  expect(percent.kind === 'percent' && formatRatio(percent.by, 3)).toBe('0.05');
});

test.each([
  [reading(null), reading(of(1)), 'no-value'],
  [reading(of(1), '2024', 1), reading(of(1), '2025', 2), 'other-definition'],
  [reading(of(1), '2024'), reading(of(1), '2025-03'), 'other-period-kind'],
  [reading(of(0, 1)), reading(of(1)), 'from-nothing'],
])('case %# has no change', (before, after, why) => {
  expect(changeBetween(before, after, 'CNY')).toEqual({ kind: 'none', why });
});

test('versions and kinds of period are not connected', () => {
  const all = [
    reading(of(1), '2023'),
    reading(of(1), '2024'),
    reading(of(1), '2025', 2),
    reading(of(1), '2025-03', 2),
  ];
  expect(trendPieces(all).map((piece) => piece.length)).toEqual([2, 1, 1]);
});
