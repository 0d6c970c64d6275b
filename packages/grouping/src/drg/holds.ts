// SPDX-License-Identifier: Apache-2.0
import type { CaseRecord } from '../record/case-record.js';
import type { BodyParts, Condition, DiagnosisIn, ProceduresMeet } from '../scheme/condition.js';
import { type Measure, within } from '../scheme/measure.js';

/** What conditions are tested against: the case, and how severe its complications are (0, 1 CC, 2 MCC). */
export interface Subject {
  readonly record: CaseRecord;
  readonly severity: 0 | 1 | 2;
  readonly validProcedures: ReadonlySet<string>;
}

/** Whether one condition holds for a case. */
export function holds(condition: Condition, subject: Subject): boolean {
  const { record, validProcedures } = subject;
  switch (condition.kind) {
    case 'diagnosis':
      return hasDiagnosis(condition, record.diagnoses);
    case 'main-procedure':
      return isIn(condition.codes, record.procedures[0]);
    case 'main-procedure-not-valid':
      return !isIn(validProcedures, record.procedures[0]);
    case 'any-valid-procedure':
      return record.procedures.some((code) => validProcedures.has(code));
    case 'no-valid-procedure':
      return !record.procedures.some((code) => validProcedures.has(code));
    case 'procedures':
      return meets(condition, record.procedures);
    default:
      return holdsOtherwise(condition, subject);
  }
}

type OtherCondition = Extract<
  Condition,
  { kind: 'sex' | 'leaving' | 'range' | 'body-parts' | 'severity' }
>;

function holdsOtherwise(condition: OtherCondition, { record, severity }: Subject): boolean {
  switch (condition.kind) {
    case 'sex':
      return record.sex === condition.sex;
    case 'leaving':
      return condition.codes.has(record.leaving);
    case 'range':
      return within(valueOf(record, condition.range.of), condition.range);
    case 'body-parts':
      return partsTouched(condition, record.diagnoses).length >= condition.atLeast;
    case 'severity':
      return severity >= condition.atLeast;
  }
}

function hasDiagnosis({ at, codes }: DiagnosisIn, diagnoses: readonly string[]): boolean {
  switch (at) {
    case 'main':
      return isIn(codes, diagnoses[0]);
    case 'any':
      return diagnoses.some((code) => codes.has(code));
    case 'other':
      return diagnoses.slice(1).some((code) => codes.has(code));
  }
}

function meets({ classesOf, need }: ProceduresMeet, procedures: readonly string[]): boolean {
  const have = procedures.reduce((bits, code) => bits | (classesOf.get(code) ?? 0), 0);
  return need.some((set) => (have & set) === set);
}

/** The body parts the diagnoses of a case touch, by name. */
export function partsTouched(
  { names, partsOf }: BodyParts,
  diagnoses: readonly string[],
): readonly string[] {
  const touched = diagnoses.reduce((bits, code) => bits | (partsOf.get(code) ?? 0), 0);
  return names.filter((_, index) => (touched & (1 << index)) !== 0);
}

/** The value a range looks at. An age that is not written counts as 0; all else not written is in no range. */
export function valueOf(record: CaseRecord, measure: Measure): number {
  switch (measure) {
    case 'age_years':
      return record.ageYears ?? 0;
    case 'age_days':
      return record.ageDays ?? 0;
    case 'weight':
      return record.weight ?? NaN;
    case 'los':
      return record.los ?? NaN;
    case 'icu_hours':
      return record.icuHours ?? NaN;
  }
}

const isIn = (codes: ReadonlySet<string>, code: string | undefined): boolean =>
  code !== undefined && codes.has(code);
