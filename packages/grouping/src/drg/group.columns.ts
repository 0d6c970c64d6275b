// SPDX-License-Identifier: Apache-2.0
import type { CompiledScheme } from '../compiled/compiled-scheme.js';
import { type AnswerColumns, type CaseColumns, CHECK_FAILED, NO_GROUP } from './case-columns.js';
import { NEWBORN_DAYS } from './record-check.js';
import { severityAt } from './severity.columns.js';
import { mainProcedure, principalDiagnosis, testHolds } from './tests.columns.js';

/**
 * 成批分组: the answers of `groupCase`, over columns. Nothing is allocated for a case.
 *
 * For each case three rows of bits (principal diagnosis, main procedure, sex) are joined by "and"; each
 * bit left is an entry whose remaining tests are run, lowest first, which is match order.
 */
export function groupColumns(
  scheme: CompiledScheme,
  cases: CaseColumns,
  answers: AnswerColumns,
): void {
  const { words, diagnosisRow, diagnosisBits, procedureRow, procedureBits, sexBits } = scheme.gates;
  const { slot: slots } = answers;

  for (let row = 0; row < cases.count; row++) {
    const sex = cases.sex[row] ?? 0;
    if (sex === 0 || isNewbornWithoutWeight(cases, row)) {
      slots[row] = CHECK_FAILED;
      continue;
    }
    const byDiagnosis = (diagnosisRow[principalDiagnosis(cases, row)] ?? 0) * words;
    const byProcedure = (procedureRow[mainProcedure(cases, row)] ?? 0) * words;
    const bySex = sex * words;

    let taken = NO_GROUP;
    for (let word = 0; word < words && taken === NO_GROUP; word++) {
      let bits =
        (diagnosisBits[byDiagnosis + word] ?? 0) &
        (procedureBits[byProcedure + word] ?? 0) &
        (sexBits[bySex + word] ?? 0);
      for (; bits !== 0; bits &= bits - 1) {
        const entry = (word << 5) + 31 - Math.clz32(bits & -bits);
        if (!entryHolds(scheme, cases, row, entry)) continue;
        taken = chooseSlot(scheme, cases, row, entry);
        if (taken !== NO_GROUP) break;
      }
    }
    slots[row] = taken;
  }
}

function isNewbornWithoutWeight({ ageYears, ageDays, weight }: CaseColumns, row: number): boolean {
  if (ageYears[row] !== 0 || !((ageDays[row] ?? 0) <= NEWBORN_DAYS)) return false;
  const grams = weight[row] ?? 0;
  return grams === 0 || Number.isNaN(grams);
}

function entryHolds(
  { tests }: CompiledScheme,
  cases: CaseColumns,
  row: number,
  entry: number,
): boolean {
  const end = tests.entryFrom[entry + 1] ?? 0;
  for (let at = tests.entryFrom[entry] ?? 0; at < end; at++) {
    if (!testHolds(tests, cases, row, at)) return false;
  }
  return true;
}

/** The first DRG slot that holds, NO_GROUP where none does. Severity is found once, when asked for. */
function chooseSlot(
  { tests, drgs, severity }: CompiledScheme,
  cases: CaseColumns,
  row: number,
  entry: number,
): number {
  const end = drgs.entryFrom[entry + 1] ?? 0;
  let level = -1;
  for (let slot = drgs.entryFrom[entry] ?? 0; slot < end; slot++) {
    const asked = drgs.level[slot] ?? 0;
    if (asked > 0 && level === -1) level = severityAt(severity, cases, row);
    if (asked > 0 && level < asked) continue;
    const past = drgs.testFrom[slot + 1] ?? 0;
    let at = drgs.testFrom[slot] ?? 0;
    while (at < past && testHolds(tests, cases, row, at)) at++;
    if (at === past) return slot;
  }
  return NO_GROUP;
}
