// SPDX-License-Identifier: Apache-2.0
import { fen } from '@sanyi/kernel';
import { treeOf } from '@sanyi/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bounded, type ParameterValue, writeValue } from './index.js';
import { readValue } from './read-value.js';

const bounded = <T>(
  one: fc.Arbitrary<T>,
  order: (a: T, b: T) => number,
): fc.Arbitrary<Bounded<T>> =>
  fc.oneof(
    one.map((value): Bounded<T> => ({ kind: 'exact', value })),
    fc.tuple(one, one).map(([a, b]): Bounded<T> => {
      const [min, max] = order(a, b) <= 0 ? [a, b] : [b, a];
      return { kind: 'range', min, max };
    }),
    one.map((min): Bounded<T> => ({ kind: 'range', min, max: null })),
    one.map((max): Bounded<T> => ({ kind: 'range', min: null, max })),
  );

const values: fc.Arbitrary<ParameterValue> = fc.oneof(
  bounded(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(fen), (a, b) => Number(a - b)).map(
    (value) => ({ kind: 'amount', value }) as const,
  ),
  bounded(fc.nat({ max: 10 ** 9 }), (a, b) => a - b).map(
    (value) => ({ kind: 'integer', value }) as const,
  ),
  bounded(
    fc.integer({ min: 1, max: 999_999 }).map((count) => ({ count, unit: 'month' }) as const),
    (a, b) => a.count - b.count,
  ).map((value) => ({ kind: 'duration', value }) as const),
);

test('for every value, what is written reads back the same', () => {
  fc.assert(
    fc.property(values, (value) => {
      const place = { file: 'f', path: '', tree: treeOf(writeValue(value)) };
      expect(readValue(place, { kind: value.kind, unit: 'CNY', rules: [] })).toEqual({
        ok: true,
        value,
      });
    }),
  );
});
