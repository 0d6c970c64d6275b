// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { deviatedScore } from './deviation.js';
import { formatDecimal, fraction } from './fraction.js';

// Mean 10,000, score 1,000, bounds 0.5 and 2: the printed formula, its edges counted as normal.
test.each([
  [35_000n, 'high', '2500.0000'],
  [3000n, 'low', '300.0000'],
  [20_000n, 'normal', '1000.0000'],
  [20_001n, 'high', '1000.1000'],
  [5000n, 'normal', '1000.0000'],
  [4999n, 'low', '499.9000'],
])('a case of %s is %s', (cost, deviation, score) => {
  const found = deviatedScore(fraction(cost), fraction(10_000n), fraction(1000n), {
    low: 0.5,
    high: 2,
  });
  expect([found.deviation, formatDecimal(found.score, 4)]).toEqual([deviation, score]);
});

test('a group without cost deviates from nothing', () => {
  const found = deviatedScore(fraction(1n), fraction(0n), fraction(5n), { low: 0.5, high: 2 });
  expect(found).toEqual({ deviation: 'normal', score: fraction(5n) });
});
