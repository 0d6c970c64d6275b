// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.js';

test('names are ordered, nothing is spaced, Chinese stands as it is', () => {
  expect(canonicalJson({ 乙: 1, b: [true, null, '甲"'], a: { z: -0, y: '' } })).toBe(
    '{"a":{"y":"","z":0},"b":[true,null,"甲\\""],"乙":1}',
  );
});

test.each([1.5, Number.NaN, 2 ** 53])('%d is no number of a packet', (value) => {
  expect(() => canonicalJson({ value })).toThrow(RangeError);
});

test('for every value: it reads back, and its text does not depend on the order of names', () => {
  const { json } = fc.letrec<{ json: Value }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: 'binary' }),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('json')),
      fc.dictionary(fc.string(), tie('json')),
    ),
  }));
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text) as Value)).toBe(text);
      expect(canonicalJson(turned(value))).toBe(text);
    }),
  );
});

type Value = Parameters<typeof canonicalJson>[0];

const turned = (value: Value): Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).reverse())
    : value;
