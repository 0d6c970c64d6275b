// SPDX-License-Identifier: Apache-2.0
import { formatDecimal } from '@sanyi/kernel';
import { treeOf } from '@sanyi/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBands } from './read-bands.js';

const read = (data: unknown) =>
  readBands({ file: 'f', path: 'value', tree: treeOf(data) }, 'share');
const band = (from: string, to: string | undefined, value = '0.5') =>
  to === undefined ? { from, value } : { from, to, value };

test('bands that touch are read, and the last may be open', () => {
  const bands = read([band('0', '10.0'), band('10', undefined, '0.7')]);
  expect(bands.ok && bands.value.map(({ value }) => formatDecimal(value))).toEqual(['0.5', '0.7']);
});

test.each([
  [[], 'bands-missing', 'value'],
  [[band('0', '10'), band('11', '20')], 'bands-gap', 'value[1].from'],
  [[band('0', '10'), band('9', '20')], 'bands-overlap', 'value[1].from'],
  [[band('0', undefined), band('9', '20')], 'bands-overlap', 'value[1].from'],
  [[band('10', '10')], 'band-empty', 'value[0].to'],
  [[band('0', '10', '1.5')], 'share-out-of-range', 'value[0].value'],
  [[{ from: '0', to: '10' }], 'missing-field', 'value[0]'],
])('%j: %s at %s', (data, code, path) => {
  expect(read(data)).toMatchObject({ ok: false, error: [{ code, path }] });
});

test('for every list of ascending cuts the bands between them touch, and none may be left out', () => {
  const cuts = fc.uniqueArray(fc.nat({ max: 1e6 }), { minLength: 4, maxLength: 8 });
  fc.assert(
    fc.property(cuts, (some) => {
      const sorted = [...some].sort((a, b) => a - b).map(String);
      const bands = sorted.slice(1).map((to, index) => band(sorted[index] ?? '', to));
      expect(read(bands).ok).toBe(true);
      expect(read(bands.filter((_, index) => index !== 1)).ok).toBe(false);
    }),
  );
});
