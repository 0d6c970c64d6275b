// SPDX-License-Identifier: Apache-2.0
import { type CompiledTests, TEST } from '../compiled/compiled-scheme.js';
import type { CaseColumns } from './case-columns.js';

/** Whether test number `at` holds for one case. Indices mean what `holds` says of each condition. */
export function testHolds(
  tests: CompiledTests,
  cases: CaseColumns,
  row: number,
  at: number,
): boolean {
  const argument = tests.argument[at] ?? 0;
  switch (tests.kind[at] ?? 0) {
    case TEST.mainDiagnosis:
    case TEST.anyDiagnosis:
    case TEST.otherDiagnosis:
      return diagnosisHolds(tests, cases, row, at);
    case TEST.mainProcedure:
      return inList(
        tests.procedureLists,
        argument * tests.procedureWords,
        mainProcedure(cases, row),
      );
    case TEST.mainProcedureNotValid:
      return tests.valid[mainProcedure(cases, row)] !== 1;
    case TEST.anyValidProcedure:
      return hasValid(tests, cases, row);
    case TEST.noValidProcedure:
      return !hasValid(tests, cases, row);
    case TEST.procedures:
      return proceduresMeet(tests, cases, row, argument);
    case TEST.sex:
      return cases.sex[row] === argument;
    case TEST.leaving:
      return (((tests.leavingSets[argument] ?? 0) >>> (cases.leaving[row] ?? 0)) & 1) === 1;
    case TEST.range:
      return rangeHolds(tests, cases, row, argument);
    default:
      return touchesParts(tests, cases, row, argument);
  }
}

/** The main procedure of a case, 0 where there is none. */
export function mainProcedure({ procedureFrom, procedures }: CaseColumns, row: number): number {
  const first = procedureFrom[row] ?? 0;
  return first < (procedureFrom[row + 1] ?? 0) ? (procedures[first] ?? 0) : 0;
}

/** The principal diagnosis of a case, 0 where there is none. */
export function principalDiagnosis({ diagnosisFrom, diagnoses }: CaseColumns, row: number): number {
  const first = diagnosisFrom[row] ?? 0;
  return first < (diagnosisFrom[row + 1] ?? 0) ? (diagnoses[first] ?? 0) : 0;
}

/** `main` looks at the first diagnosis, `other` from the second on, `any` at all. */
function diagnosisHolds(
  tests: CompiledTests,
  cases: CaseColumns,
  row: number,
  at: number,
): boolean {
  const kind = tests.kind[at];
  const list = (tests.argument[at] ?? 0) * tests.diagnosisWords;
  const first = cases.diagnosisFrom[row] ?? 0;
  const past = cases.diagnosisFrom[row + 1] ?? 0;
  const end = kind === TEST.mainDiagnosis ? Math.min(first + 1, past) : past;
  for (let i = kind === TEST.otherDiagnosis ? first + 1 : first; i < end; i++) {
    if (inList(tests.diagnosisLists, list, cases.diagnoses[i] ?? 0)) return true;
  }
  return false;
}

const inList = (bits: Int32Array, start: number, code: number): boolean =>
  (((bits[start + (code >>> 5)] ?? 0) >>> (code & 31)) & 1) === 1;

function hasValid({ valid }: CompiledTests, cases: CaseColumns, row: number): boolean {
  const end = cases.procedureFrom[row + 1] ?? 0;
  for (let i = cases.procedureFrom[row] ?? 0; i < end; i++) {
    if (valid[cases.procedures[i] ?? 0] === 1) return true;
  }
  return false;
}

function proceduresMeet(
  { procedureClasses, valid, needFrom, need }: CompiledTests,
  cases: CaseColumns,
  row: number,
  set: number,
): boolean {
  const start = set * valid.length;
  const end = cases.procedureFrom[row + 1] ?? 0;
  let have = 0;
  for (let i = cases.procedureFrom[row] ?? 0; i < end; i++) {
    have |= procedureClasses[start + (cases.procedures[i] ?? 0)] ?? 0;
  }
  const past = needFrom[set + 1] ?? 0;
  for (let i = needFrom[set] ?? 0; i < past; i++) {
    const wanted = need[i] ?? 0;
    if ((have & wanted) === wanted) return true;
  }
  return false;
}

function rangeHolds(
  { rangeOf, rangeBounds }: CompiledTests,
  cases: CaseColumns,
  row: number,
  range: number,
): boolean {
  const value = measureAt(cases, row, rangeOf[range] ?? 0);
  const bound = range * 4;
  return (
    value >= (rangeBounds[bound] ?? 0) &&
    value > (rangeBounds[bound + 1] ?? 0) &&
    value <= (rangeBounds[bound + 2] ?? 0) &&
    value < (rangeBounds[bound + 3] ?? 0)
  );
}

/** The columns in the order of MEASURES. */
function measureAt(cases: CaseColumns, row: number, measure: number): number {
  switch (measure) {
    case 0:
      return cases.ageYears[row] ?? NaN;
    case 1:
      return cases.ageDays[row] ?? NaN;
    case 2:
      return cases.weight[row] ?? NaN;
    case 3:
      return cases.los[row] ?? NaN;
    default:
      return cases.icuHours[row] ?? NaN;
  }
}

function touchesParts(
  { bodyParts, bodyPartsAtLeast, diagnosisCount }: CompiledTests,
  cases: CaseColumns,
  row: number,
  set: number,
): boolean {
  const start = set * diagnosisCount;
  const end = cases.diagnosisFrom[row + 1] ?? 0;
  let touched = 0;
  for (let i = cases.diagnosisFrom[row] ?? 0; i < end; i++) {
    touched |= bodyParts[start + (cases.diagnoses[i] ?? 0)] ?? 0;
  }
  let parts = 0;
  for (; touched !== 0; touched &= touched - 1) parts++;
  return parts >= (bodyPartsAtLeast[set] ?? 0);
}
