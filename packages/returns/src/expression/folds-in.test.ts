// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { foldsIn } from './folds-in.js';
import { parseExpression } from './parse.js';

test('sums are found wherever they stand, in their order', () => {
  const parsed = parseExpression('-sum(beds) + beds * count(beds > 1) - previous(beds)');
  if (!parsed.ok) throw new Error('unsound sample');
  expect(foldsIn(parsed.value).map(({ of }) => of?.kind ?? 'count')).toEqual(['field', 'count']);
});
