// SPDX-License-Identifier: Apache-2.0
import type { CaseText, CsvTexts } from '@sanyi/grouping';

const decoder = new TextDecoder();

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

/** Cases of a chunk of NDJSON, one object a line. `read` stops before the first line that is no JSON object. */
export function ndjsonTexts(bytes: Uint8Array): CsvTexts {
  const cases: CaseText[] = [];
  let at = 0;
  while (at < bytes.length) {
    const newline = bytes.indexOf(0x0a, at);
    const end = newline === -1 ? bytes.length : newline;
    const line = decoder.decode(bytes.subarray(at, end)).trim();
    const parsed = line === '' ? undefined : objectOf(line);
    if (line !== '' && parsed === undefined) break;
    if (parsed !== undefined) cases.push(caseOf(parsed));
    at = Math.min(bytes.length, end + 1);
  }
  return { cases, read: at };
}

type Fields = Readonly<Record<string, unknown>>;

function objectOf(line: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const caseOf = (fields: Fields): CaseText => ({
  id: textOf(fields, 'id'),
  gender: textOf(fields, 'gender'),
  age: textOf(fields, 'age'),
  ageDays: textOf(fields, 'ageDays'),
  weight: textOf(fields, 'weight'),
  los: textOf(fields, 'los'),
  icuHours: textOf(fields, 'icuHours'),
  leaving: textOf(fields, 'leaving'),
  dischargedOn: textOf(fields, 'dischargedOn'),
  dx: textOf(fields, 'dx'),
  proc: textOf(fields, 'proc'),
});

function textOf(fields: Fields, field: keyof CaseText): string {
  const value = NAMES[field].map((name) => fields[name]).find((one) => one !== undefined);
  if (Array.isArray(value)) return value.map(String).join('|');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
