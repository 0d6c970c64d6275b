// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { parseFormula } from './parse.js';
import { writeConditions, writeFormula } from './write.js';

test('an expression is written in one way', () => {
  const parsed = parseFormula('prior( ratio(a,b) ) + sum(c where tier=primary)');
  expect(parsed.ok && writeFormula(parsed.value)).toBe(
    '(prior((a / b)) + sum(c where tier = primary))',
  );
  expect(writeConditions([])).toBe('');
});
