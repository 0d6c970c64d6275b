// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { fieldsIn } from './fields-in.js';
import { parseExpression } from './parse.js';

test('fields of the row are named in order; those of sums are not', () => {
  const parsed = parseExpression("-b + previous(a) > sum(c, d = 'x') or not e = 'y'");
  expect(parsed.ok && fieldsIn(parsed.value)).toEqual([
    { field: 'b', period: 'now' },
    { field: 'a', period: 'before' },
    { field: 'e', period: 'now' },
  ]);
});
