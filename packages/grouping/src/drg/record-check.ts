// SPDX-License-Identifier: Apache-2.0
import type { CaseRecord } from '../record/case-record.js';

/** Why a record cannot be grouped at all: no sex, or a newborn of up to 28 days without a birth weight. */
export type CheckFailure = 'sex-missing' | 'newborn-weight-missing';

/** 信息校验: what must be there before grouping. An age that is not written counts as 0. */
export function failedCheck(record: CaseRecord): CheckFailure | undefined {
  if (record.sex === 'missing') return 'sex-missing';
  const newborn = (record.ageYears ?? 0) === 0 && (record.ageDays ?? 0) <= NEWBORN_DAYS;
  return newborn && !hasWeight(record.weight) ? 'newborn-weight-missing' : undefined;
}

/** 新生儿期: the last day of life, counted from 0, that asks for a birth weight. */
export const NEWBORN_DAYS = 28;

const hasWeight = (weight: number | undefined): boolean =>
  weight !== undefined && weight !== 0 && !Number.isNaN(weight);
