// SPDX-License-Identifier: Apache-2.0
import { dipHistory as history, dipParameters as parameters } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { openAuxiliary } from './auxiliary.js';

const gate = { groupCases: 10, subtypeCases: 4, variation: 0.7, reduction: 0.2 };
const age = {
  id: 'age',
  title: '',
  levels: [
    { id: 'old', ageFrom: 66 },
    { id: 'young', ageTo: 65 },
  ],
};
const ill = { id: 'ill', title: '', levels: [{ id: 'ill', secondary: ['J96'] }] };
const open = (
  cases: ReturnType<typeof history>,
  dimensions = [age, ill],
  change: Partial<typeof gate> = {},
) =>
  openAuxiliary(
    cases,
    parameters({
      auxiliaryGate: { value: { ...gate, ...change }, status: 'assumed', source: '' },
      dimensions: { value: dimensions, status: 'assumed', source: '' },
    }),
  );

const halves = history([
  ...Array.from({ length: 6 }, () => ({ cost: 700_000n, ageYears: 70 })),
  ...Array.from({ length: 6 }, () => ({ cost: 100_000n, ageYears: 30 })),
]);

describe('the auxiliary catalogue', () => {
  test('is opened where a dimension takes the variation away', () => {
    expect(open(halves)).toEqual({
      dimension: 'age',
      levels: [
        { level: 'old', cases: 6, coefficient: '1.7500' },
        { level: 'young', cases: 6, coefficient: '0.2500' },
      ],
    });
  });

  test.each<[string, Partial<typeof gate>]>([
    ['the group is too small', { groupCases: 12 }],
    ['a subtype is too small', { subtypeCases: 6 }],
    ['costs vary too little', { variation: 0.76 }],
    ['the variation falls too little', { reduction: 1.01 }],
  ])('stays shut where %s', (_, change) => {
    expect(open(halves, [age], change)).toBeUndefined();
  });

  test('takes the dimension with the dearest level of those that pass', () => {
    const cases = history([
      ...Array.from({ length: 6 }, () => ({
        cost: 900_000n,
        ageYears: 70,
        diagnoses: ['K80', 'J96.0'],
      })),
      ...Array.from({ length: 6 }, () => ({ cost: 600_000n, ageYears: 70 })),
      ...Array.from({ length: 12 }, () => ({ cost: 100_000n, ageYears: 30 })),
    ]);
    expect(open(cases)?.dimension).toBe('ill');
    expect(open(cases)?.levels).toEqual([{ level: 'ill', cases: 6, coefficient: '2.1176' }]);
    expect(open(cases, [age])?.dimension).toBe('age');
  });
});
