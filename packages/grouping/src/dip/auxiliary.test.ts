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

  test.each<[string, Partial<typeof gate>]>([
    ['the variation is just enough', { variation: 0.75 }],
    ['all of it falls, and all is asked', { reduction: 1 }],
    ['each subtype has one case more than asked', { subtypeCases: 5 }],
    ['the group has one case more than asked', { groupCases: 11 }],
  ])('is opened where %s', (_, change) => {
    expect(open(halves, [age], change)?.dimension).toBe('age');
  });

  test('asks how much of the variation is left within the subtypes', () => {
    // Standard deviation over mean: 0.7706 before, 0.1768 within; 77.06 % taken away.
    const uneven = history([
      ...Array.from({ length: 3 }, () => ({ cost: 800_000n, ageYears: 70 })),
      ...Array.from({ length: 3 }, () => ({ cost: 600_000n, ageYears: 70 })),
      ...Array.from({ length: 6 }, () => ({ cost: 100_000n, ageYears: 30 })),
    ]);
    expect(open(uneven, [age], { reduction: 0.77 })?.dimension).toBe('age');
    expect(open(uneven, [age], { reduction: 0.771 })).toBeUndefined();
  });

  test('stays shut where one subtype is too small, or there is but one', () => {
    const lopsided = history([
      ...Array.from({ length: 4 }, () => ({ cost: 900_000n, ageYears: 70 })),
      ...Array.from({ length: 9 }, () => ({ cost: 100_000n, ageYears: 30 })),
    ]);
    expect(open(lopsided, [age], { subtypeCases: 3 })?.dimension).toBe('age');
    expect(open(lopsided, [age])).toBeUndefined();
    const old = halves.map((one) => ({ ...one, ageYears: 70 }));
    expect(open(old, [age], { reduction: 0 })).toBeUndefined();
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
