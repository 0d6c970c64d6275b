// SPDX-License-Identifier: Apache-2.0

/** One discharge as DIP sees it. */
export interface DipCase {
  readonly id: string;
  /** Year of discharge. */
  readonly year: number;
  /** 住院总费用, fen. */
  readonly cost: bigint;
  readonly diagnoses: readonly string[];
  readonly procedures: readonly string[];
  readonly ageYears: number | undefined;
  readonly los: number | undefined;
  /** 离院方式 5: died in hospital. */
  readonly died: boolean;
  /** 基层医疗机构. */
  readonly primaryCare: boolean;
}
