// SPDX-License-Identifier: Apache-2.0
import type { GroupingCase } from '@sanyi/contract';
import type { GroupingAddress } from './grouping-filters.js';

const SEXES = ['male', 'female', 'other'] as const;

/** The case an address holds: what is no number was not written. */
export const caseIn = (address: GroupingAddress): GroupingCase => ({
  ...{ id: '', dischargedOn: null, leaving: address.leaving ?? '' },
  sex: SEXES.find((sex) => sex === address.sex) ?? 'missing',
  ageYears: numberIn(address.age),
  ageDays: numberIn(address.days),
  weight: numberIn(address.weight),
  los: numberIn(address.los),
  icuHours: numberIn(address.icu),
  diagnoses: codesIn(address.dx),
  procedures: codesIn(address.proc),
});

/** The address of a case; empty texts take away what stood there. */
export const addressOf = (one: GroupingCase): GroupingAddress => ({
  sex: one.sex === 'missing' ? '' : one.sex,
  age: textOf(one.ageYears),
  days: textOf(one.ageDays),
  weight: textOf(one.weight),
  los: textOf(one.los),
  icu: textOf(one.icuHours),
  leaving: one.leaving,
  dx: one.diagnoses.join('|'),
  proc: one.procedures.join('|'),
});

const MOST = 1_000_000;

function numberIn(text = ''): number | null {
  const value = Number(text);
  return text.trim() === '' || Number.isNaN(value) || value < 0 || value > MOST ? null : value;
}

const textOf = (value: number | null): string => (value === null ? '' : String(value));

const codesIn = (text = ''): string[] =>
  text
    .split('|')
    .map((code) => code.trim())
    .filter((code) => code !== '');
