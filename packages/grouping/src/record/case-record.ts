// SPDX-License-Identifier: Apache-2.0

/** What the 病案首页 tells the grouper. Codes are compared exactly: case and spaces matter. */
export interface CaseRecord {
  readonly id: string;
  readonly sex: Sex;
  /** Whole years; undefined where nothing is written, NaN where what is written is no number. */
  readonly ageYears: number | undefined;
  readonly ageDays: number | undefined;
  /** 新生儿出生体重, grams. */
  readonly weight: number | undefined;
  /** 住院天数. */
  readonly los: number | undefined;
  /** 重症监护时间, hours. */
  readonly icuHours: number | undefined;
  /** 离院方式, the code as written. */
  readonly leaving: string;
  /** 诊断编码, the first is the principal. */
  readonly diagnoses: readonly string[];
  /** 手术操作编码, the first is the main one. */
  readonly procedures: readonly string[];
}

export type Sex = 'male' | 'female' | 'other' | 'missing';
