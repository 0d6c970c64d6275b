// SPDX-License-Identifier: Apache-2.0
import { caseOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { failedCheck } from './record-check.js';

const newborn = { ageYears: 0, ageDays: 28, weight: undefined };

test.each<[string, Parameters<typeof caseOf>[0], ReturnType<typeof failedCheck>]>([
  ['an adult', {}, undefined],
  ['no sex', { sex: 'missing' }, 'sex-missing'],
  ['a sex that is neither', { sex: 'other' }, undefined],
  ['a newborn without a weight', newborn, 'newborn-weight-missing'],
  ['a newborn of weight 0', { ...newborn, weight: 0 }, 'newborn-weight-missing'],
  ['a newborn of unreadable weight', { ...newborn, weight: NaN }, 'newborn-weight-missing'],
  ['a newborn with a weight', { ...newborn, weight: 3000 }, undefined],
  ['day 29', { ...newborn, ageDays: 29 }, undefined],
  ['no age at all', { ageYears: undefined, ageDays: undefined }, 'newborn-weight-missing'],
  ['half a year', { ...newborn, ageYears: 0.5 }, undefined],
  ['an unreadable age', { ...newborn, ageYears: NaN }, undefined],
])('%s', (_, change, expected) => {
  expect(failedCheck(caseOf(change))).toBe(expected);
});
