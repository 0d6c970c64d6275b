// SPDX-License-Identifier: Apache-2.0
import type { Range } from './measure.js';
import type { DxPlace } from './tables.js';

/** One thing a gate, an ADRG or a DRG asks of a case. Conditions of a rule are joined by "and". */
export type Condition<K extends ConditionKind = ConditionKind> = {
  readonly [P in K]: { readonly kind: P } & Conditions[P];
}[K];

export type ConditionKind = keyof Conditions;

interface Conditions {
  readonly diagnosis: DiagnosisIn;
  readonly 'main-procedure': MainProcedureIn;
  readonly procedures: ProceduresMeet;
  readonly 'any-valid-procedure': unknown;
  readonly 'no-valid-procedure': unknown;
  readonly 'main-procedure-not-valid': unknown;
  readonly sex: { readonly sex: 'male' | 'female' };
  readonly leaving: { readonly codes: ReadonlySet<string> };
  readonly range: { readonly range: Range };
  readonly 'body-parts': BodyParts;
  readonly severity: { readonly atLeast: 1 | 2 };
}

/** A diagnosis of the list stands at the place: principal, any position, or positions 2 to n. */
export interface DiagnosisIn {
  readonly at: DxPlace;
  readonly codes: ReadonlySet<string>;
}

/** `valid` marks the scheme's own list of valid procedures, for the wording of a reason. */
export interface MainProcedureIn {
  readonly codes: ReadonlySet<string>;
  readonly valid: boolean;
}

/**
 * Over all procedures of the case: each procedure contributes the classes it is in (a bit each), and
 * together they must contain one of the needed combinations.
 */
export interface ProceduresMeet {
  readonly classesOf: ReadonlyMap<string, number>;
  readonly need: readonly number[];
}

/** 多发伤: the diagnoses of the case touch at least so many body parts. */
export interface BodyParts {
  readonly names: readonly string[];
  readonly partsOf: ReadonlyMap<string, number>;
  readonly atLeast: number;
}
