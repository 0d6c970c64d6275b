// SPDX-License-Identifier: Apache-2.0
import type { CaseRecord, Sex } from './case-record.js';

/** A case as text, field by field, the way CSV and JSON carry it. */
export interface CaseText {
  readonly id: string;
  readonly gender: string;
  readonly age: string;
  readonly ageDays: string;
  readonly weight: string;
  readonly los: string;
  readonly icuHours: string;
  readonly leaving: string;
  /** 出院日期: picks the scheme where several are at hand; the rules of a scheme do not ask for it. */
  readonly dischargedOn?: string;
  /** Codes joined by `|` or `,`. */
  readonly dx: string;
  readonly proc: string;
}

/** A case from its text. Nothing is refused here: what cannot be read is NaN, 'other' or an unknown code. */
export const readCase = (text: CaseText): CaseRecord => ({
  id: text.id,
  sex: readSex(text.gender),
  ageYears: readNumber(text.age),
  ageDays: readNumber(text.ageDays),
  weight: readNumber(text.weight),
  los: readNumber(text.los),
  icuHours: readNumber(text.icuHours),
  leaving: text.leaving,
  diagnoses: readCodes(text.dx),
  procedures: readCodes(text.proc),
});

/** 性别: 1 or 男, 2 or 女, also as 1.0 and 2.0; empty is missing, all else is neither. */
export function readSex(text: string): Sex {
  if (text === '') return 'missing';
  if (text === '男' || Number(text) === 1) return 'male';
  return text === '女' || Number(text) === 2 ? 'female' : 'other';
}

/** A number as written, undefined where nothing is, NaN where it is no number. */
export const readNumber = (text: string): number | undefined =>
  text.trim() === '' ? undefined : Number(text);

/** Codes in order. An empty place stays: an empty first procedure means the main procedure is empty. */
export const readCodes = (text: string): readonly string[] =>
  text === '' ? [] : text.split(/[|,]/);
