// SPDX-License-Identifier: Apache-2.0
import type { CompiledSeverity } from '../compiled/compiled-scheme.js';
import type { CaseColumns } from './case-columns.js';

/** The severity of one case: 2 with a counted MCC, 1 with a counted CC, else 0. */
export function severityAt(severity: CompiledSeverity, cases: CaseColumns, row: number): 0 | 1 | 2 {
  const { mccTable, ccTable } = severity;
  const { diagnoses } = cases;
  const first = cases.diagnosisFrom[row] ?? 0;
  const end = cases.diagnosisFrom[row + 1] ?? 0;
  let level: 0 | 1 = 0;
  for (let at = first + 1; at < end; at++) {
    const diagnosis = diagnoses[at] ?? 0;
    const mcc = mccTable[diagnosis] ?? 0;
    if (mcc !== 0 && !isExcluded(severity, diagnoses[first] ?? 0, mcc)) return 2;
    if (level === 1) continue;
    const cc = ccTable[diagnosis] ?? 0;
    if (cc !== 0 && !isExcluded(severity, diagnoses[first] ?? 0, cc)) level = 1;
  }
  return level;
}

function isExcluded(
  { excludedFrom, excluded }: CompiledSeverity,
  principal: number,
  table: number,
): boolean {
  const end = excludedFrom[principal + 1] ?? 0;
  for (let at = excludedFrom[principal] ?? 0; at < end; at++) {
    if (excluded[at] === table) return true;
  }
  return false;
}
