// SPDX-License-Identifier: Apache-2.0

import type { SchemeDays } from '../scheme/schemes-by-day.js';

/**
 * A scheme as integers. Every (gate and rule) pair of the scheme is one entry in one list, in match
 * order: the first entry whose conditions hold is the answer, so that "a gate is not final" needs no
 * code. Conditions on the principal diagnosis, the main procedure and sex are folded into rows of bits,
 * one bit an entry: three rows joined by "and" leave the few entries worth testing further.
 *
 * Code 0 of either dictionary is "no code, or one the scheme does not know".
 */
export interface CompiledScheme {
  readonly id: string;
  readonly title: string;
  readonly validity: SchemeDays;
  readonly diagnosisCodes: readonly string[];
  readonly procedureCodes: readonly string[];
  /** 国临版 → 医保版, only where they differ: an encoder may look codes up through these first. */
  readonly diagnosisMap: Readonly<Record<string, string>>;
  readonly procedureMap: Readonly<Record<string, string>>;
  readonly leavingCodes: readonly string[];
  readonly entries: readonly Entry[];
  readonly drgCodes: readonly string[];
  readonly gates: EntryBits;
  readonly tests: CompiledTests;
  readonly drgs: CompiledDrgs;
  readonly severity: CompiledSeverity;
}

/** What an entry answers with, apart from the DRG. */
export interface Entry {
  readonly status: 'GROUPED' | 'AMBIGUOUS_QY';
  readonly mdc: string;
  readonly adrg: string;
}

/** Rows of `words` 32-bit numbers; the row of code c begins at `rowOf[c] * words`. Sex: 0 missing, 1, 2, 3 other. */
export interface EntryBits {
  readonly words: number;
  readonly diagnosisRow: Uint32Array;
  readonly diagnosisBits: Int32Array;
  readonly procedureRow: Uint32Array;
  readonly procedureBits: Int32Array;
  readonly sexBits: Int32Array;
}

/** What the bits leave to test. Tests of entry e: `from[e]` to `from[e + 1]`. */
export interface CompiledTests {
  readonly entryFrom: Uint32Array;
  readonly kind: Uint8Array;
  /** Which list, set, range or value the test speaks of. */
  readonly argument: Uint32Array;
  readonly diagnosisCount: number;
  readonly diagnosisWords: number;
  /** Bit sets over diagnosis codes, one after another. */
  readonly diagnosisLists: Int32Array;
  readonly procedureWords: number;
  readonly procedureLists: Int32Array;
  /** 1 where a procedure is valid. */
  readonly valid: Uint8Array;
  /** Class bits of each procedure, one run of all procedures for each set. */
  readonly procedureClasses: Int32Array;
  readonly needFrom: Uint32Array;
  readonly need: Int32Array;
  /** Body-part bits of each diagnosis, one run of all diagnoses for each set. */
  readonly bodyParts: Int32Array;
  readonly bodyPartsAtLeast: Uint32Array;
  readonly rangeOf: Uint8Array;
  /** min, above, max, below for each range. */
  readonly rangeBounds: Float64Array;
  /** Bits over `leavingCodes`. */
  readonly leavingSets: Int32Array;
}

/** DRG slots of entry e: `entryFrom[e]` to `entryFrom[e + 1]`; an ambiguity entry has one. */
export interface CompiledDrgs {
  readonly entryFrom: Uint32Array;
  /** The entry a slot belongs to, and its DRG code among `drgCodes`. */
  readonly entryOf: Uint32Array;
  readonly code: Uint32Array;
  readonly level: Uint8Array;
  readonly testFrom: Uint32Array;
}

/** Exclusion table numbers are 1 and up; 0 = on no list. Tables of principal p: `from[p]` to `from[p + 1]`. */
export interface CompiledSeverity {
  readonly mccTable: Uint32Array;
  readonly ccTable: Uint32Array;
  readonly excludedFrom: Uint32Array;
  readonly excluded: Uint32Array;
}

/** Test kinds as small numbers, for the inner loop. */
export const TEST = {
  mainDiagnosis: 0,
  anyDiagnosis: 1,
  otherDiagnosis: 2,
  mainProcedure: 3,
  mainProcedureNotValid: 4,
  anyValidProcedure: 5,
  noValidProcedure: 6,
  procedures: 7,
  sex: 8,
  leaving: 9,
  range: 10,
  bodyParts: 11,
} as const;

export type TestName = keyof typeof TEST;
