// SPDX-License-Identifier: Apache-2.0
import type { CaseRecord } from '../record/case-record.js';
import type {
  BodyParts,
  Condition,
  ConditionKind,
  DiagnosisIn,
  ProceduresMeet,
} from '../scheme/condition.js';
import { type Measure, within } from '../scheme/measure.js';

/** What conditions are tested against: the case, and how severe its complications are (0, 1 CC, 2 MCC). */
export interface Subject {
  readonly record: CaseRecord;
  readonly severity: 0 | 1 | 2;
  readonly validProcedures: ReadonlySet<string>;
}

/** Whether one condition holds for a case. */
export const holds = <K extends ConditionKind>(
  condition: Condition<K>,
  subject: Subject,
): boolean => HOLDS[condition.kind](condition, subject);

const HOLDS: {
  readonly [K in ConditionKind]: (condition: Condition<K>, subject: Subject) => boolean;
} = {
  diagnosis: (condition, { record }) => hasDiagnosis(condition, record.diagnoses),
  'main-procedure': ({ codes }, { record }) => isIn(codes, record.procedures[0]),
  'main-procedure-not-valid': (_, { record, validProcedures }) =>
    !isIn(validProcedures, record.procedures[0]),
  'any-valid-procedure': (_, subject) => hasValidProcedure(subject),
  'no-valid-procedure': (_, subject) => !hasValidProcedure(subject),
  procedures: (condition, { record }) => meets(condition, record.procedures),
  sex: ({ sex }, { record }) => record.sex === sex,
  leaving: ({ codes }, { record }) => codes.has(record.leaving),
  range: ({ range }, { record }) => within(measured(record, range.of), range),
  'body-parts': (condition, { record }) =>
    partsTouched(condition, record.diagnoses).length >= condition.atLeast,
  severity: ({ atLeast }, { severity }) => severity >= atLeast,
};

const hasValidProcedure = ({ record, validProcedures }: Subject): boolean =>
  record.procedures.some((code) => validProcedures.has(code));

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

const MEASURED: Readonly<Record<Measure, { readonly of: MeasuredField; readonly absent: number }>> =
  {
    age_years: { of: 'ageYears', absent: 0 },
    age_days: { of: 'ageDays', absent: 0 },
    weight: { of: 'weight', absent: NaN },
    los: { of: 'los', absent: NaN },
    icu_hours: { of: 'icuHours', absent: NaN },
  };

type MeasuredField = 'ageYears' | 'ageDays' | 'weight' | 'los' | 'icuHours';

/** The value a range looks at. An age that is not written counts as 0; all else not written is in no range. */
export const measured = (record: CaseRecord, measure: Measure): number =>
  record[MEASURED[measure].of] ?? MEASURED[measure].absent;

const isIn = (codes: ReadonlySet<string>, code: string | undefined): boolean =>
  code !== undefined && codes.has(code);
