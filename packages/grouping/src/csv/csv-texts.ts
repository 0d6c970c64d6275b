// SPDX-License-Identifier: Apache-2.0
import type { CaseText } from '../record/read-case.js';
import { csvRows } from './csv-rows.js';
import { columnsIn, type Layout, SINGLE_FIELDS, type SingleField } from './layout.js';

/** Cases as text, and how far the bytes were read: less than all where a quoted cell is not closed. */
export interface CsvTexts {
  readonly cases: readonly CaseText[];
  readonly read: number;
}

/** The cases of a chunk of whole CSV records, for the paths that explain rather than race. */
export function csvTexts(bytes: Uint8Array, layout: Layout): CsvTexts {
  const { rows, read } = csvRows(bytes, columnsIn(layout));
  return { cases: rows.map((cells) => caseOf(cells, layout)), read };
}

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
    dischargedOn: cell('dischargedOn'),
    dx: joined(cells.slice(firstCode, firstProcedure)),
    proc: joined(cells.slice(firstProcedure)),
  };
}

/** The first cell counts even where it is empty; of the others, those that hold something. */
const joined = ([first = '', ...others]: readonly string[]): string =>
  [first, ...others.filter((cell) => cell !== '')].join('|');
