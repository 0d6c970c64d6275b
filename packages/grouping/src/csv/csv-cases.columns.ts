// SPDX-License-Identifier: Apache-2.0
import type { CompiledScheme } from '../compiled/compiled-scheme.js';
import type { CaseColumns } from '../drg/case-columns.js';
import { withRoom } from '../drg/encode-cases.columns.js';
import { numberAt, sexAt } from './cell-values.columns.js';
import { type CodeLookup, codeLookup, lookUp } from './code-lookup.columns.js';
import { type CsvRecord, csvRecord, scanRecord } from './csv-record.columns.js';
import { type Layout, SINGLE_FIELDS, slotsOf } from './layout.js';

/** Reads cases of one layout with one scheme's dictionaries. Made once, used for every chunk of a file. */
export interface CsvReader {
  readonly record: CsvRecord;
  readonly diagnoses: CodeColumn;
  readonly procedures: CodeColumn;
  readonly leaving: CodeLookup;
  /** Where the id of each row read last stands among the bytes. */
  readonly idFrom: Uint32Array;
  readonly idTo: Uint32Array;
}

/** The cells that hold codes of one kind, and the codes read from them so far. */
interface CodeColumn {
  readonly lookup: CodeLookup;
  readonly firstSlot: number;
  readonly endSlot: number;
  codes: Uint32Array;
  count: number;
}

/** `capacity` is the most rows read at a time; `mapCodes` reads 国临版 codes as the 医保版 codes they map to. */
export function csvReader(
  scheme: CompiledScheme,
  layout: Layout,
  { capacity, mapCodes }: { readonly capacity: number; readonly mapCodes: boolean },
): CsvReader {
  const { slotOf, slots } = slotsOf(layout);
  const firstProcedure = SINGLE_FIELDS.length + layout.diagnoses.length;
  const column = (lookup: CodeLookup, firstSlot: number, endSlot: number): CodeColumn => ({
    lookup,
    firstSlot,
    endSlot,
    codes: new Uint32Array(capacity * 8),
    count: 0,
  });
  return {
    record: csvRecord(slotOf, slots),
    diagnoses: column(
      codeLookup(scheme.diagnosisCodes, mapCodes ? scheme.diagnosisMap : {}),
      SINGLE_FIELDS.length,
      firstProcedure,
    ),
    procedures: column(
      codeLookup(scheme.procedureCodes, mapCodes ? scheme.procedureMap : {}),
      firstProcedure,
      slots,
    ),
    leaving: codeLookup(scheme.leavingCodes),
    idFrom: new Uint32Array(capacity),
    idTo: new Uint32Array(capacity),
  };
}

/**
 * Reads whole records from `start` until the columns are full or the bytes are used up. Answers the first
 * byte not read; where that is before the end and the columns are not full, a quoted cell is not closed.
 */
export function readCsv(
  reader: CsvReader,
  bytes: Uint8Array,
  start: number,
  cases: CaseColumns,
): number {
  const { record, diagnoses, procedures, idFrom, idTo } = reader;
  diagnoses.count = 0;
  procedures.count = 0;
  let at = start;
  let row = 0;
  while (at < bytes.length && row < idFrom.length) {
    scanRecord(record, bytes, at);
    if (record.next === -1) break;
    if (!isBlank(bytes, at, record.next)) {
      idFrom[row] = record.from[0] ?? 0;
      idTo[row] = record.to[0] ?? 0;
      readSingles(reader, bytes, cases, row);
      readCodes(diagnoses, record, bytes);
      readCodes(procedures, record, bytes);
      row++;
      cases.diagnosisFrom[row] = diagnoses.count;
      cases.procedureFrom[row] = procedures.count;
    }
    at = record.next;
  }
  cases.count = row;
  cases.diagnoses = diagnoses.codes;
  cases.procedures = procedures.codes;
  return at;
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  const length = to - from;
  return length <= 2 && (bytes[from] === 0x0a || bytes[from] === 0x0d);
}

function readSingles(reader: CsvReader, bytes: Uint8Array, cases: CaseColumns, row: number): void {
  const { from, to } = reader.record;
  cases.sex[row] = sexAt(bytes, from[1] ?? 0, to[1] ?? 0);
  cases.ageYears[row] = numberAt(bytes, from[2] ?? 0, to[2] ?? 0, 0);
  cases.ageDays[row] = numberAt(bytes, from[3] ?? 0, to[3] ?? 0, 0);
  cases.weight[row] = numberAt(bytes, from[4] ?? 0, to[4] ?? 0, NaN);
  cases.los[row] = numberAt(bytes, from[5] ?? 0, to[5] ?? 0, NaN);
  cases.icuHours[row] = numberAt(bytes, from[6] ?? 0, to[6] ?? 0, NaN);
  cases.leaving[row] = lookUp(reader.leaving, bytes, from[7] ?? 0, to[7] ?? 0);
}

/** The codes of the cells of one kind. The first cell always has a first code, be it empty. */
function readCodes(column: CodeColumn, record: CsvRecord, bytes: Uint8Array): void {
  for (let slot = column.firstSlot; slot < column.endSlot; slot++) {
    const from = record.from[slot] ?? 0;
    const to = record.to[slot] ?? 0;
    if (from !== to || slot === column.firstSlot) addCodes(column, bytes, from, to);
  }
}

/** Codes joined by `|` or `,`; an empty place counts as a code that is not known. */
function addCodes(column: CodeColumn, bytes: Uint8Array, from: number, to: number): void {
  column.codes = withRoom(column.codes, column.count + to - from + 1);
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && bytes[at] !== 0x7c && bytes[at] !== 0x2c) continue;
    column.codes[column.count++] = lookUp(column.lookup, bytes, start, at);
    start = at + 1;
  }
}
