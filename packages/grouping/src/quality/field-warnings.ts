// SPDX-License-Identifier: Apache-2.0
import type { CaseRecord } from '../record/case-record.js';
import { failedCheck } from '../drg/record-check.js';
import type { QualityWarning } from './quality-warning.js';

/** Birth weights outside these grams are more likely written in another unit. */
const PLAUSIBLE_GRAMS = { from: 200, to: 8000 };

/** Days in the longest year: an infant of more days is not in its first year. */
const DAYS_IN_YEAR = 366;

/** 字段缺失或不合理: sex, age, weight, and the first code of either list. */
export const fieldWarnings = (record: CaseRecord): readonly QualityWarning[] => [
  ...sexWarnings(record),
  ...ageWarnings(record),
  ...weightWarnings(record),
  ...((record.diagnoses[0] ?? '') === '' ? [warning('principal-missing')] : []),
  ...(record.procedures[0] === '' && record.procedures.length > 1
    ? [warning('main-procedure-empty')]
    : []),
];

const warning = (code: QualityWarning['code'], about: string | number = ''): QualityWarning => ({
  code,
  about: String(about),
});

function sexWarnings({ sex }: CaseRecord): readonly QualityWarning[] {
  if (sex === 'missing') return [warning('sex-missing')];
  return sex === 'other' ? [warning('sex-invalid')] : [];
}

function ageWarnings({ ageYears, ageDays = 0 }: CaseRecord): readonly QualityWarning[] {
  if (ageYears === undefined) return [warning('age-missing')];
  if (!isAge(ageYears)) return [warning('age-invalid', ageYears)];
  return daysFit(ageYears, ageDays) ? [] : [warning('age-days-conflict', ageDays)];
}

const isAge = (years: number): boolean => years >= 0 && years <= 130;

/** Days that are not written, or written as 0, say nothing. */
const daysFit = (years: number, days: number): boolean =>
  years < 1 ? days <= DAYS_IN_YEAR : !(days > 0 && days < DAYS_IN_YEAR - 1);

function weightWarnings(record: CaseRecord): readonly QualityWarning[] {
  if (failedCheck({ ...record, sex: 'other' }) !== undefined) {
    return [warning('newborn-weight-missing')];
  }
  const { weight = 0 } = record;
  const plausible = weight >= PLAUSIBLE_GRAMS.from && weight <= PLAUSIBLE_GRAMS.to;
  return weight === 0 || plausible ? [] : [warning('weight-implausible', weight)];
}
