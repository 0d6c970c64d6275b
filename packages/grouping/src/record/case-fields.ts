// SPDX-License-Identifier: Apache-2.0
import type { CaseText } from './read-case.js';

/** Names a field may have in a JSON case: ours, and those of the reference answers. */
const NAMES: Readonly<Record<keyof CaseText, readonly string[]>> = {
  id: ['id'],
  gender: ['gender', 'sex'],
  age: ['age', 'ageYears'],
  ageDays: ['age_days', 'ageDays'],
  weight: ['weight'],
  los: ['los'],
  icuHours: ['icu_hours', 'icuHours'],
  leaving: ['leaving_type', 'leaving'],
  dischargedOn: ['discharged_on', 'dischargedOn', 'discharge_date'],
  dx: ['dx', 'diagnoses'],
  proc: ['proc', 'procedures'],
};

/** A case from the fields of a JSON object; codes may be a list, or joined by `|`. What is neither text nor number is not there. */
export function caseFromFields(fields: Readonly<Record<string, unknown>>): CaseText {
  const text = (field: keyof CaseText): string => textOf(fields, NAMES[field]);
  return {
    id: text('id'),
    gender: text('gender'),
    age: text('age'),
    ageDays: text('ageDays'),
    weight: text('weight'),
    los: text('los'),
    icuHours: text('icuHours'),
    leaving: text('leaving'),
    dischargedOn: text('dischargedOn'),
    dx: text('dx'),
    proc: text('proc'),
  };
}

function textOf(fields: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  const value = names.map((name) => fields[name]).find((one) => one !== undefined);
  if (Array.isArray(value)) return value.map(String).join('|');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
