// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { COUNTED, FACT_NATURES, FACT_UNITS } from './fact-definition.js';

test('facts have one of three natures, and what is counted is known', () => {
  expect(FACT_NATURES).toEqual(['flow', 'stock', 'level']);
  expect(COUNTED).toContain('patients');
  expect(FACT_UNITS['CNY']).toBe('元');
});
