// SPDX-License-Identifier: Apache-2.0
import type { Range } from './measure.js';
import type { DxPlace } from './tables.js';

/** One thing a gate, an ADRG or a DRG asks of a case. Conditions of a rule are joined by "and". */
export type Condition =
  | DiagnosisIn
  | MainProcedureIn
  | ProceduresMeet
  | { readonly kind: 'any-valid-procedure' }
  | { readonly kind: 'no-valid-procedure' }
  | { readonly kind: 'main-procedure-not-valid' }
  | { readonly kind: 'sex'; readonly sex: 'male' | 'female' }
  | { readonly kind: 'leaving'; readonly codes: ReadonlySet<string> }
  | { readonly kind: 'range'; readonly range: Range }
  | BodyParts
  | { readonly kind: 'severity'; readonly atLeast: 1 | 2 };

/** A diagnosis of the list stands at the place: principal, any position, or positions 2 to n. */
export interface DiagnosisIn {
  readonly kind: 'diagnosis';
  readonly at: DxPlace;
  readonly codes: ReadonlySet<string>;
}

/** `valid` marks the scheme's own list of valid procedures, for the wording of a reason. */
export interface MainProcedureIn {
  readonly kind: 'main-procedure';
  readonly codes: ReadonlySet<string>;
  readonly valid: boolean;
}

/**
 * Over all procedures of the case: each procedure contributes the classes it is in (a bit each), and
 * together they must contain one of the needed combinations.
 */
export interface ProceduresMeet {
  readonly kind: 'procedures';
  readonly classesOf: ReadonlyMap<string, number>;
  readonly need: readonly number[];
}

/** 多发伤: the diagnoses of the case touch at least so many body parts. */
export interface BodyParts {
  readonly kind: 'body-parts';
  readonly names: readonly string[];
  readonly partsOf: ReadonlyMap<string, number>;
  readonly atLeast: number;
}
