// SPDX-License-Identifier: Apache-2.0
import { decimal, multiplyRatios, ratioOf, addRatios, ZERO } from '@sanyi/kernel';
import { runs } from '@sanyi/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earlierColumns } from './earlier-sums.columns.js';

test('a row without earlier values has none, and what is no number is not one', () => {
  const columns = earlierColumns(2);
  columns.add(0, 'many');
  expect([0, 1].map((place) => columns.at(place).count)).toEqual([0, 0]);
});

test('sums are those that exact fractions give, whatever the decimals and their order', () => {
  const value = fc
    .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
    .map(([units, places]) => (units / 10 ** places).toFixed(places));
  const added = fc.array(fc.tuple(fc.nat(2), value), { maxLength: 30 });
  fc.assert(
    fc.property(added, (all) => {
      const columns = earlierColumns(3);
      for (const [place, text] of all) columns.add(place, text);
      for (const place of [0, 1, 2]) {
        const values = all.flatMap(([at, text]) => {
          const read = decimal(text);
          return at === place && read.ok ? [ratioOf(read.value)] : [];
        });
        const squares = values.map((one) => multiplyRatios(one, one)).reduce(addRatios, ZERO);
        expect(columns.at(place)).toEqual({
          ...{ count: values.length, sum: values.reduce(addRatios, ZERO), squares },
        });
      }
    }),
    { numRuns: runs(100) },
  );
});
