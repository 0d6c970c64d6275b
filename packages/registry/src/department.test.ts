// SPDX-License-Identifier: Apache-2.0
import { projectRegistry } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { LEVELS, UNIT_KINDS, validityAt } from './department.js';

test('the nation reformed before its provinces: a department has two times', () => {
  const health = projectRegistry().departments.get('health-commission');
  if (health === undefined) throw new Error('no health commission');
  expect(validityAt(health, 'national').from).toBe('2018-03-17');
  expect(validityAt(health, 'county').from).toBe('2018-10-01');
});

test('every kind and level of the tables is one of these', () => {
  const departments = [...projectRegistry().departments.values()];
  expect(departments.length).toBeGreaterThan(70);
  for (const { kind, names } of departments) {
    expect(UNIT_KINDS).toContain(kind);
    expect(Object.keys(names)).toEqual([...LEVELS]);
  }
});
