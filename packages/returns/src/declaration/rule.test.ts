// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { COMPARE_OPERATORS, PAIR_OPERATORS, RULE_KINDS } from './rule.js';

test('there are eight operators, each of one name', () => {
  expect(new Set([...COMPARE_OPERATORS, ...PAIR_OPERATORS]).size).toBe(8);
  expect(new Set(RULE_KINDS).size).toBe(RULE_KINDS.length);
});
