// SPDX-License-Identifier: Apache-2.0
import type { CompiledScheme } from '../compiled/compiled-scheme.js';
import type { CaseRecord, Sex } from '../record/case-record.js';
import { type Answer, outside } from './answer.js';
import { type AnswerColumns, type CaseColumns, CHECK_FAILED, NO_GROUP } from './case-columns.js';

/** Empty columns for so many cases. The code columns hold eight codes a case and grow where they must. */
export const caseColumns = (capacity: number): CaseColumns => ({
  count: 0,
  sex: new Uint8Array(capacity),
  ageYears: new Float64Array(capacity),
  ageDays: new Float64Array(capacity),
  weight: new Float64Array(capacity),
  los: new Float64Array(capacity),
  icuHours: new Float64Array(capacity),
  leaving: new Uint8Array(capacity),
  diagnosisFrom: new Uint32Array(capacity + 1),
  diagnoses: new Uint32Array(capacity * 8),
  procedureFrom: new Uint32Array(capacity + 1),
  procedures: new Uint32Array(capacity * 8),
});

export const answerColumns = (capacity: number): AnswerColumns => ({
  slot: new Int32Array(capacity),
});

/** Room for at least `length` codes: the same array, or a larger copy. */
export function withRoom(codes: Uint32Array, length: number): Uint32Array {
  if (length <= codes.length) return codes;
  const larger = new Uint32Array(Math.max(length, codes.length * 2));
  larger.set(codes);
  return larger;
}

/** 性别 as the columns code it. */
export const SEX_NUMBER: Readonly<Record<Sex, number>> = {
  missing: 0,
  male: 1,
  female: 2,
  other: 3,
};

/** Cases as columns: for tests and for small batches; files are encoded from their bytes. */
export function encodeCases(records: readonly CaseRecord[], scheme: CompiledScheme): CaseColumns {
  const columns = caseColumns(records.length);
  const diagnosisNumber = numbers(scheme.diagnosisCodes);
  const procedureNumber = numbers(scheme.procedureCodes);
  const leavingNumber = numbers(scheme.leavingCodes);
  columns.count = records.length;
  for (const [row, record] of records.entries()) {
    columns.sex[row] = SEX_NUMBER[record.sex];
    columns.ageYears[row] = record.ageYears ?? 0;
    columns.ageDays[row] = record.ageDays ?? 0;
    columns.weight[row] = record.weight ?? NaN;
    columns.los[row] = record.los ?? NaN;
    columns.icuHours[row] = record.icuHours ?? NaN;
    columns.leaving[row] = leavingNumber(record.leaving);
    const from = columns.diagnosisFrom[row] ?? 0;
    columns.diagnoses = withRoom(columns.diagnoses, from + record.diagnoses.length);
    columns.diagnoses.set(record.diagnoses.map(diagnosisNumber), from);
    columns.diagnosisFrom[row + 1] = from + record.diagnoses.length;
    const first = columns.procedureFrom[row] ?? 0;
    columns.procedures = withRoom(columns.procedures, first + record.procedures.length);
    columns.procedures.set(record.procedures.map(procedureNumber), first);
    columns.procedureFrom[row + 1] = first + record.procedures.length;
  }
  return columns;
}

function numbers(codes: readonly string[]): (code: string) => number {
  const map = new Map(codes.map((code, number) => [code, number]));
  return (code) => map.get(code) ?? 0;
}

/** The answer of one row, in words. */
export const answerAt = (scheme: CompiledScheme, { slot }: AnswerColumns, row: number): Answer =>
  answerOfSlot(scheme, slot[row] ?? NO_GROUP);

/** What a slot, or one of the marks for none, stands for. */
export function answerOfSlot({ entries, drgs, drgCodes }: CompiledScheme, slot: number): Answer {
  if (slot === CHECK_FAILED) return outside('CHECK_FAILED');
  const entry = entries[drgs.entryOf[slot] ?? -1];
  if (entry === undefined) return outside('NO_GROUP');
  return { ...entry, drg: drgCodes[drgs.code[slot] ?? 0] ?? '' };
}
