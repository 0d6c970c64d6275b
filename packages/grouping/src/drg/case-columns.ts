// SPDX-License-Identifier: Apache-2.0

/** Cases as columns of numbers, coded with one compiled scheme's dictionaries. Only `count` rows are filled. */
export interface CaseColumns {
  count: number;
  /** 0 missing, 1 male, 2 female, 3 other. */
  readonly sex: Uint8Array;
  /** Years, days: 0 where nothing is written; NaN where what is written is no number. */
  readonly ageYears: Float64Array;
  readonly ageDays: Float64Array;
  /** Grams, days, hours: NaN where nothing is written. */
  readonly weight: Float64Array;
  readonly los: Float64Array;
  readonly icuHours: Float64Array;
  /** Number of the 离院方式 among the scheme's own; 0 for any other. */
  readonly leaving: Uint8Array;
  /** Diagnoses of row i: `diagnosisFrom[i]` to `diagnosisFrom[i + 1]`. */
  readonly diagnosisFrom: Uint32Array;
  diagnoses: Uint32Array;
  readonly procedureFrom: Uint32Array;
  procedures: Uint32Array;
}

/**
 * Answers as a column: the DRG slot taken (`CompiledDrgs`), or one of the two marks below. A slot belongs to
 * one entry, so it says MDC, ADRG and DRG at once.
 */
export interface AnswerColumns {
  readonly slot: Int32Array;
}

export const NO_GROUP = -1;
export const CHECK_FAILED = -2;
