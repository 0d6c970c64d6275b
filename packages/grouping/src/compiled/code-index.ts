// SPDX-License-Identifier: Apache-2.0
import type { Condition } from '../scheme/condition.js';
import type { Scheme } from '../scheme/scheme.js';

/** Codes as numbers, in order of first mention; number 0 is every code that is not among them. */
export interface CodeIndex {
  readonly codes: readonly string[];
  readonly numberOf: (code: string) => number;
}

export interface SchemeCodes {
  readonly diagnoses: CodeIndex;
  readonly procedures: CodeIndex;
  readonly leaving: CodeIndex;
}

/** Every code a scheme mentions anywhere, names included. */
export function indexCodes(scheme: Scheme): SchemeCodes {
  const conditions = allConditions(scheme);
  return {
    diagnoses: codeIndex([
      ...Object.keys(scheme.diagnosisNames),
      ...conditions.flatMap(diagnosesOf),
      ...scheme.mcc.keys(),
      ...scheme.cc.keys(),
      ...scheme.exclusions.keys(),
    ]),
    procedures: codeIndex([
      ...Object.keys(scheme.procedureNames),
      ...scheme.validProcedures,
      ...conditions.flatMap(proceduresOf),
    ]),
    leaving: codeIndex(conditions.flatMap((one) => (one.kind === 'leaving' ? [...one.codes] : []))),
  };
}

/** Numbers for codes: 0 for none, then in order of first mention. */
export function codeIndex(mentions: readonly string[]): CodeIndex {
  const codes = ['', ...new Set(mentions.filter((code) => code !== ''))];
  const numbers = new Map(codes.map((code, number) => [code, number]));
  return { codes, numberOf: (code) => numbers.get(code) ?? 0 };
}

const allConditions = ({ mdcs }: Scheme): readonly Condition[] =>
  mdcs.flatMap(({ gate, rules }) => [
    ...gate,
    ...rules.flatMap((rule) => [
      ...rule.conditions,
      ...(rule.kind === 'adrg' ? rule.drgs.flatMap((drg) => drg.conditions) : []),
    ]),
  ]);

function diagnosesOf(condition: Condition): readonly string[] {
  if (condition.kind === 'diagnosis') return [...condition.codes];
  return condition.kind === 'body-parts' ? [...condition.partsOf.keys()] : [];
}

function proceduresOf(condition: Condition): readonly string[] {
  if (condition.kind === 'main-procedure') return [...condition.codes];
  return condition.kind === 'procedures' ? [...condition.classesOf.keys()] : [];
}
