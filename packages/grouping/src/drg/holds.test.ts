// SPDX-License-Identifier: Apache-2.0
import { caseOf } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../scheme/condition.js';
import { holds, measured, partsTouched } from './holds.js';

const valid = new Set(['P1', 'P2']);
const test1 = (
  condition: Condition,
  change: Parameters<typeof caseOf>[0],
  severity: 0 | 1 | 2 = 0,
) => holds(condition, { record: caseOf(change), severity, validProcedures: valid });

describe('a diagnosis condition', () => {
  const at = (place: 'main' | 'any' | 'other'): Condition => ({
    kind: 'diagnosis',
    at: place,
    codes: new Set(['X']),
  });
  test.each([
    ['main', ['X', 'Y'], true],
    ['main', ['Y', 'X'], false],
    ['main', [], false],
    ['any', ['Y', 'X'], true],
    ['any', ['X'], true],
    ['any', ['Y'], false],
    ['other', ['X', 'Y'], false],
    ['other', ['Y', 'X'], true],
    ['other', ['X', 'X'], true],
  ] as const)('%s over %j: %s', (place, diagnoses, expected) => {
    expect(test1(at(place), { diagnoses })).toBe(expected);
  });
});

describe('a procedure condition', () => {
  test.each<[string, Condition, readonly string[], boolean]>([
    [
      'main in list',
      { kind: 'main-procedure', codes: new Set(['P9']), valid: false },
      ['P9', 'P1'],
      true,
    ],
    [
      'main not in list',
      { kind: 'main-procedure', codes: new Set(['P9']), valid: false },
      ['P1', 'P9'],
      false,
    ],
    ['no main at all', { kind: 'main-procedure', codes: new Set(['P9']), valid: false }, [], false],
    ['any valid', { kind: 'any-valid-procedure' }, ['P9', 'P2'], true],
    ['none valid of two', { kind: 'any-valid-procedure' }, ['P9', 'P8'], false],
    ['no valid', { kind: 'no-valid-procedure' }, ['P9'], true],
    ['no valid refused', { kind: 'no-valid-procedure' }, ['P9', 'P1'], false],
    ['main not valid', { kind: 'main-procedure-not-valid' }, ['P9', 'P1'], true],
    ['main not valid refused', { kind: 'main-procedure-not-valid' }, ['P1'], false],
    ['main not valid without any', { kind: 'main-procedure-not-valid' }, [], true],
  ])('%s', (_, condition, procedures, expected) => {
    expect(test1(condition, { procedures })).toBe(expected);
  });

  const sets: Condition = {
    kind: 'procedures',
    classesOf: new Map([
      ['A', 1],
      ['B', 2],
      ['C', 4],
      ['AB', 3],
    ]),
    need: [1, 2 | 4],
  };
  test.each([
    [['A'], true],
    [['B'], false],
    [['C', 'B'], true],
    [['AB'], true],
    [[], false],
  ])('class 1, or 2 and 3, over %j: %s', (procedures, expected) => {
    expect(test1(sets, { procedures })).toBe(expected);
  });
});

test('sex, leaving and severity', () => {
  expect(test1({ kind: 'sex', sex: 'male' }, { sex: 'male' })).toBe(true);
  expect(test1({ kind: 'sex', sex: 'male' }, { sex: 'other' })).toBe(false);
  expect(test1({ kind: 'leaving', codes: new Set(['2', '5']) }, { leaving: '5' })).toBe(true);
  expect(test1({ kind: 'leaving', codes: new Set(['2', '5']) }, { leaving: '1' })).toBe(false);
  expect(test1({ kind: 'severity', atLeast: 1 }, {}, 2)).toBe(true);
  expect(test1({ kind: 'severity', atLeast: 2 }, {}, 1)).toBe(false);
});

describe('body parts', () => {
  const parts: Condition<'body-parts'> = {
    kind: 'body-parts',
    names: ['头', '胸', '腹'],
    partsOf: new Map([
      ['H', 1],
      ['T', 2],
      ['A', 4],
      ['HT', 3],
    ]),
    atLeast: 2,
  };
  test.each([
    [['H', 'H'], false, ['头']],
    [['H', 'A'], true, ['头', '腹']],
    [['HT'], true, ['头', '胸']],
    [['X'], false, []],
  ])('%j: %s', (diagnoses, expected, names) => {
    expect(test1(parts, { diagnoses })).toBe(expected);
    expect(partsTouched(parts, diagnoses)).toEqual(names);
  });
});

describe('what is not written', () => {
  const nothing = caseOf({ ageYears: undefined, ageDays: undefined, los: undefined });
  test('counts as 0 for an age', () => {
    expect(measured(nothing, 'age_years')).toBe(0);
    expect(measured(nothing, 'age_days')).toBe(0);
  });
  test.each(['weight', 'los', 'icu_hours'] as const)('is no number for %s', (measure) => {
    expect(measured(nothing, measure)).toBeNaN();
  });
  test('and what is written counts as written', () => {
    const all = caseOf({ ageYears: 1, ageDays: 2, weight: 3, los: 4, icuHours: 5 });
    const values = (['age_years', 'age_days', 'weight', 'los', 'icu_hours'] as const).map((one) =>
      measured(all, one),
    );
    expect(values).toEqual([1, 2, 3, 4, 5]);
  });
});
