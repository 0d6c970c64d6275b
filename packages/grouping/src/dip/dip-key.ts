// SPDX-License-Identifier: Apache-2.0
import type { DipParameters, ProcedureClass, ProcedureClassRange } from './dip-parameters.js';

/** 治疗方式 of a comprehensive group: the highest class among a case's procedures. */
export type Treatment = ProcedureClass | 'conservative';

const TREATMENT_NAMES: Readonly<Record<Treatment, string>> = {
  operation: '手术',
  therapeutic: '治疗性操作',
  diagnostic: '诊断性操作',
  conservative: '保守治疗',
};

/** The first characters of an ICD-10 code, the point not counted: K80.200x003 at 4 is K80.2. */
export function diagnosisAt(code: string, characters: number): string {
  const plain = code.replace('.', '').slice(0, characters);
  return plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain;
}

/** 核心病种 key: `K80.2:51.2300`; without procedures `K80.2:`. */
export function coreKey(
  diagnoses: readonly string[],
  procedures: readonly string[],
  parameters: DipParameters,
): string {
  const diagnosis = diagnosisAt(diagnoses[0] ?? '', parameters.diagnosisCharacters.value);
  const all = parameters.keyProcedures.value === 'all';
  const counted = all ? [...new Set(procedures)].toSorted() : procedures.slice(0, 1);
  return `${diagnosis}:${counted.join('+')}`;
}

/** 综合病种 key: `K80(手术)`. */
export function comprehensiveKey(
  diagnoses: readonly string[],
  procedures: readonly string[],
  parameters: DipParameters,
): string {
  const diagnosis = diagnosisAt(diagnoses[0] ?? '', parameters.comprehensiveCharacters.value);
  return `${diagnosis}(${TREATMENT_NAMES[treatmentOf(procedures, parameters)]})`;
}

const RANK: readonly Treatment[] = ['operation', 'therapeutic', 'diagnostic', 'conservative'];

/** The first of 手术, 治疗性操作, 诊断性操作 that any procedure is; 保守治疗 without any. */
export function treatmentOf(
  procedures: readonly string[],
  { procedureClasses }: DipParameters,
): Treatment {
  const classes = new Set<Treatment>(
    procedures.map((code) => classOf(code, procedureClasses.value)),
  );
  return RANK.find((treatment) => classes.has(treatment)) ?? 'conservative';
}

/** A code in no range counts as diagnostic: the class that weighs least. */
const classOf = (code: string, ranges: readonly ProcedureClassRange[]): ProcedureClass =>
  ranges.find(
    ({ from, to }) => code.slice(0, from.length) >= from && code.slice(0, to.length) <= to,
  )?.class ?? 'diagnostic';
