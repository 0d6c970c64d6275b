// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { dipParameters as parameters } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { meanOf, trimmed, variationOf, variationWithin, weightedMean } from './costs.js';
import { formatDecimal } from './fraction.js';

const mean = (years: Parameters<typeof weightedMean>[0]): string => {
  const found = weightedMean(years, 2025, parameters());
  return found === undefined ? 'none' : formatDecimal(found, 4);
};

describe('the weighted mean 1:2:7', () => {
  test.each([
    [
      'three years',
      [
        { year: 2023, costs: [100n] },
        { year: 2024, costs: [200n] },
        { year: 2025, costs: [300n, 500n] },
      ],
      '330.0000',
    ],
    [
      'two of them',
      [
        { year: 2024, costs: [200n] },
        { year: 2025, costs: [300n] },
      ],
      '277.7778',
    ],
    ['only the oldest', [{ year: 2023, costs: [100n, 101n] }], '100.5000'],
    ['a year before them', [{ year: 2022, costs: [100n] }], 'none'],
    ['no case', [{ year: 2025, costs: [] }], 'none'],
  ])('of %s', (_, years, expected) => {
    expect(mean(years)).toBe(expected);
  });
});

describe('trimming', () => {
  const rule = { low: 0.025, high: 0.025, minCases: 25, maxShare: 0.08 };
  const costs = (count: number): bigint[] =>
    Array.from({ length: count }, (_, at) => BigInt(count - at));
  test('cuts whole cases at both ends, the cheapest and the dearest', () => {
    const kept = trimmed(costs(80), rule);
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([76, 3n, 78n]);
  });
  test('leaves small groups and shares below one case alone', () => {
    expect(trimmed(costs(24), rule)).toHaveLength(24);
    expect(trimmed(costs(39), rule)).toHaveLength(39);
  });
  test('begins at the least number of cases and may take the whole share', () => {
    const bounds = { low: 0.04, high: 0.04, minCases: 25, maxShare: 0.08 };
    expect(trimmed(costs(25), bounds)).toHaveLength(23);
    expect(trimmed(costs(24), { ...bounds, low: 0.1, maxShare: 1 })).toHaveLength(24);
  });
  test('cuts nothing where it would cut too much', () => {
    expect(trimmed(costs(80), { ...rule, low: 0.05, high: 0.05 })).toHaveLength(80);
  });
});

describe('variation', () => {
  test('of half 7000 and half 1000 is 0.75, and none is left within the halves', () => {
    const dear = Array.from({ length: 6 }, () => 700_000n);
    const cheap = Array.from({ length: 6 }, () => 100_000n);
    expect(variationOf([...dear, ...cheap])).toBeCloseTo(0.75, 12);
    expect(variationWithin([dear, cheap])).toBe(0);
  });
  test('of nothing is 0', () => {
    expect([variationOf([]), variationOf([0n]), variationWithin([])]).toEqual([0, 0, 0]);
  });
  test('never grows by splitting', () => {
    const part = fc.array(fc.bigInt({ min: 1n, max: 10n ** 8n }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        expect(variationWithin(parts)).toBeLessThanOrEqual(variationOf(parts.flat()) + 1e-9);
      }),
    );
  });
});

test('the mean of no cost is none', () => {
  expect(meanOf([])).toBeUndefined();
  expect(meanOf([1n, 2n])).toEqual({ numerator: 3n, denominator: 2n });
});
