// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { list, misshape, number, oneOf, row, table, text } from './shape.js';

const shape = row(
  { name: text, size: number, kinds: list(oneOf('a', 1, null)) },
  { names: table(text), inner: row({ x: number }) },
);
const fitting = { name: 'n', size: 1, kinds: ['a', 1, null] };

test.each([fitting, { ...fitting, names: { k: 'v' }, inner: { x: 0 }, more: true }])(
  '%j fits',
  (value) => {
    expect(misshape(value, shape)).toBeUndefined();
  },
);

test.each<[unknown, string, string]>([
  [null, '$', 'object'],
  [[], '$', 'object'],
  ['x', '$', 'object'],
  [{ ...fitting, name: 1 }, '$.name', 'text'],
  [{ ...fitting, name: undefined }, '$.name', 'text'],
  [{ ...fitting, size: NaN }, '$.size', 'number'],
  [{ ...fitting, size: '1' }, '$.size', 'number'],
  [{ ...fitting, kinds: ['a', 'b'] }, '$.kinds[1]', 'a | 1 | null'],
  [{ ...fitting, kinds: {} }, '$.kinds', 'list'],
  [{ ...fitting, names: { k: 1 } }, '$.names.k', 'text'],
  [{ ...fitting, names: [] }, '$.names', 'object'],
  [{ ...fitting, names: null }, '$.names', 'object'],
  [{ ...fitting, inner: {} }, '$.inner.x', 'number'],
])('%j departs at %s', (value, at, expected) => {
  expect(misshape(value, shape)).toEqual({ at, expected });
});
