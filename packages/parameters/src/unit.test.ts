// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { PARAMETER_KINDS, PARAMETER_UNITS, unitOf } from './index.js';

test('every unit has one id, two names and a kind, and every kind has a unit', () => {
  const ids = PARAMETER_UNITS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(PARAMETER_UNITS.filter(({ zh, en, kinds }) => !zh || !en || kinds.length === 0)).toEqual(
    [],
  );
  const used = new Set(PARAMETER_UNITS.flatMap(({ kinds }) => kinds));
  expect(PARAMETER_KINDS.filter((kind) => !used.has(kind))).toEqual([]);
});

test('money is measured in yuan and in nothing else', () => {
  const money = PARAMETER_UNITS.filter(({ kinds }) => kinds.includes('amount'));
  expect(money.every(({ id, kinds }) => id.startsWith('CNY') && kinds.length === 1)).toBe(true);
  expect(unitOf('CNY/weight')?.zh).toBe('元/权重');
  expect(unitOf('yuan')).toBeUndefined();
});
