// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { INDICATOR_UNITS, indicatorUnit } from './unit.js';

test('a share is shown in per cent and differs in percentage points', () => {
  expect(indicatorUnit('share')).toMatchObject({ zh: '%', factor: 100, points: true });
  expect(indicatorUnit('CNY')?.points).toBe(false);
  expect(indicatorUnit('percent')).toBeUndefined();
});

test('no two units share an id', () => {
  expect(new Set(INDICATOR_UNITS.map(({ id }) => id)).size).toBe(INDICATOR_UNITS.length);
});
