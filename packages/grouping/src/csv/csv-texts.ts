// SPDX-License-Identifier: Apache-2.0
import type { CaseText } from '../record/read-case.js';
import { csvRecord, scanRecord } from './csv-record.columns.js';
import { type Layout, SINGLE_FIELDS, type SingleField, slotsOf } from './layout.js';
import { utf8Text } from './utf8.columns.js';

/** Cases as text, and how far the bytes were read: less than all where a quoted cell is not closed. */
export interface CsvTexts {
  readonly cases: readonly CaseText[];
  readonly read: number;
}

/** The cases of a chunk of whole CSV records, for the paths that explain rather than race. */
export function csvTexts(bytes: Uint8Array, layout: Layout): CsvTexts {
  const { slotOf, slots } = slotsOf(layout);
  const record = csvRecord(slotOf, slots);
  const cases: CaseText[] = [];
  let at = 0;
  while (at < bytes.length) {
    scanRecord(record, bytes, at);
    if (record.next === -1) break;
    const cells = Array.from({ length: slots }, (_, slot) => cellAt(bytes, record, slot));
    if (utf8Text(bytes, at, record.next).trim() !== '') cases.push(caseOf(cells, layout));
    at = record.next;
  }
  return { cases, read: at };
}

const cellAt = (
  bytes: Uint8Array,
  { from, to }: { readonly from: Int32Array; readonly to: Int32Array },
  slot: number,
): string => utf8Text(bytes, from[slot] ?? 0, to[slot] ?? 0).replaceAll('""', '"');

function caseOf(cells: readonly string[], layout: Layout): CaseText {
  const firstCode = SINGLE_FIELDS.length;
  const firstProcedure = firstCode + layout.diagnoses.length;
  const cell = (field: SingleField): string => cells[SINGLE_FIELDS.indexOf(field)] ?? '';
  return {
    id: cell('id'),
    gender: cell('gender'),
    age: cell('age'),
    ageDays: cell('ageDays'),
    weight: cell('weight'),
    los: cell('los'),
    icuHours: cell('icuHours'),
    leaving: cell('leaving'),
    dx: joined(cells.slice(firstCode, firstProcedure)),
    proc: joined(cells.slice(firstProcedure)),
  };
}

/** The first cell counts even where it is empty; of the others, those that hold something. */
const joined = ([first = '', ...others]: readonly string[]): string =>
  [first, ...others.filter((cell) => cell !== '')].join('|');
