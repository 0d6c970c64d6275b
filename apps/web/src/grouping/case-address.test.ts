// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textFilters } from '../http/query-string.js';
import { addressOf, caseIn } from './case-address.js';
import { GROUPING_FILTERS } from './grouping-filters.js';

const measure = fc.option(fc.integer({ min: 0, max: 40_000 }), { nil: null });
const codes = fc.array(fc.stringMatching(/^[A-Z0-9][0-9.x+*/]{0,9}$/), { maxLength: 6 });

test('for every case, its address gives it back', () => {
  const cases = fc.record({
    ...{ id: fc.constant(''), dischargedOn: fc.constant(null) },
    sex: fc.constantFrom('male' as const, 'female' as const, 'other' as const, 'missing' as const),
    ...{ ageYears: measure, ageDays: measure, weight: measure, los: measure, icuHours: measure },
    leaving: fc.constantFrom('', '1', '5'),
    ...{ diagnoses: codes, procedures: codes },
  });
  fc.assert(
    fc.property(cases, (one) => {
      const shown = textFilters(addressOf(one), GROUPING_FILTERS);
      expect(caseIn(shown)).toEqual(one);
    }),
  );
});

test.each(['六十', '-1', '1e9', ' '])('an age of %j was not written', (age) => {
  expect(caseIn({ age }).ageYears).toBeNull();
});

test('empty places between codes are nothing', () => {
  expect(caseIn({ dx: '|K80.2| |J96.0' }).diagnoses).toEqual(['K80.2', 'J96.0']);
});
