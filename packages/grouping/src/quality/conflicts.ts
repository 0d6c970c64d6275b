// SPDX-License-Identifier: Apache-2.0
import { holds } from '../drg/holds.js';
import type { CaseRecord } from '../record/case-record.js';
import type { Mdc } from '../scheme/scheme.js';
import { type Grounds, listsPrincipal } from './grounds.js';
import type { QualityWarning } from './quality-warning.js';

/** 妊娠、分娩和产褥期: the ages at which chapter XV of ICD-10 is believed without a second look. */
const CHILDBEARING_YEARS = { from: 10, to: 60 };

/** 性别、年龄矛盾: a diagnosis of the other sex, or a principal diagnosis whose gate asks for another age. */
export const conflicts = (record: CaseRecord, grounds: Grounds): readonly QualityWarning[] => [
  ...record.diagnoses
    .filter((code) => isOfOtherSex(code, record, grounds))
    .map((about) => ({ code: 'sex-conflict', about }) as const),
  ...ageConflicts(record, grounds),
];

function isOfOtherSex(code: string, { sex }: CaseRecord, { sexOf }: Grounds): boolean {
  if (sex !== 'male' && sex !== 'female') return false;
  const only = isObstetric(code) ? 'female' : sexOf.get(code);
  return only !== undefined && only !== sex;
}

/** Chapter XV of ICD-10, 妊娠、分娩和产褥期. */
const isObstetric = (code: string): boolean => code.startsWith('O');

function ageConflicts(record: CaseRecord, grounds: Grounds): readonly QualityWarning[] {
  const [principal = ''] = record.diagnoses;
  const { ageYears = 0 } = record;
  const outOfAge = ageYears < CHILDBEARING_YEARS.from || ageYears > CHILDBEARING_YEARS.to;
  const conflict =
    (isObstetric(principal) && outOfAge) || refusedForAge(principal, record, grounds);
  return conflict ? [{ code: 'age-conflict', about: principal }] : [];
}

/** Whether every gate that lists the diagnosis asks for an age the case does not have. */
function refusedForAge(principal: string, record: CaseRecord, { scheme }: Grounds): boolean {
  const subject = { record, severity: 0, validProcedures: scheme.validProcedures } as const;
  const listing = scheme.mdcs.filter((mdc) => listsPrincipal(mdc, principal));
  const wrongAge = (mdc: Mdc): boolean =>
    mdc.gate.some((one) => one.kind === 'range' && !holds(one, subject));
  return listing.length > 0 && listing.every(wrongAge);
}
