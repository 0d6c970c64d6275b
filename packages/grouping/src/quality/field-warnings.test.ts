// SPDX-License-Identifier: Apache-2.0
import { caseOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { fieldWarnings } from './field-warnings.js';

test.each<[string, Parameters<typeof caseOf>[0], readonly (readonly [string, string])[]]>([
  ['an adult', {}, []],
  ['no sex', { sex: 'missing' }, [['sex-missing', '']]],
  ['sex 9', { sex: 'other' }, [['sex-invalid', '']]],
  ['no age', { ageYears: undefined }, [['age-missing', '']]],
  ['age 131', { ageYears: 131 }, [['age-invalid', '131']]],
  ['age 130', { ageYears: 130 }, []],
  ['a negative age', { ageYears: -1 }, [['age-invalid', '-1']]],
  ['an unreadable age', { ageYears: NaN }, [['age-invalid', 'NaN']]],
  ['two years of 30 days', { ageYears: 2, ageDays: 30 }, [['age-days-conflict', '30']]],
  ['two years without days', { ageYears: 2, ageDays: 0 }, []],
  ['one year of 365 days', { ageYears: 1, ageDays: 365 }, []],
  ['no year of 366 days', { ageYears: 0, ageDays: 366 }, []],
  ['no year of 367 days', { ageYears: 0, ageDays: 367 }, [['age-days-conflict', '367']]],
  ['a newborn without a weight', { ageYears: 0, ageDays: 3 }, [['newborn-weight-missing', '']]],
  [
    'the same without a sex',
    { sex: 'missing', ageYears: 0, ageDays: 3 },
    [
      ['sex-missing', ''],
      ['newborn-weight-missing', ''],
    ],
  ],
  ['a weight in kilograms', { ageYears: 0, ageDays: 3, weight: 3 }, [['weight-implausible', '3']]],
  ['8000 g', { weight: 8000 }, []],
  ['8001 g', { weight: 8001 }, [['weight-implausible', '8001']]],
  ['200 g', { ageYears: 0, ageDays: 3, weight: 200 }, []],
  ['an empty principal', { diagnoses: [''] }, [['principal-missing', '']]],
  ['one empty procedure', { procedures: [''] }, []],
])('%s', (_, change, expected) => {
  expect(fieldWarnings(caseOf(change)).map(({ code, about }) => [code, about])).toEqual(expected);
});
