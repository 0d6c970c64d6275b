// SPDX-License-Identifier: Apache-2.0
import type { CompiledScheme } from '../compiled/compiled-scheme.js';
import { type AnswerColumns, type CaseColumns } from '../drg/case-columns.js';
import { answerColumns, caseColumns } from '../drg/encode-cases.columns.js';
import { groupColumns } from '../drg/group.columns.js';
import { addTallies, NO_CASES, type Tally } from '../drg/tally.js';
import { tallyColumns } from '../drg/tally.columns.js';
import {
  type AnswerWriter,
  answerBytes,
  answerWriter,
  writeAnswers,
} from './answers-csv.columns.js';
import { type CsvReader, csvReader, readCsv } from './csv-cases.columns.js';
import type { Layout } from './layout.js';

/** Rows handled at a time: small enough that the columns stay in the processor's cache. */
const ROWS = 4096;

/** All that grouping CSV needs besides the bytes: made once for a file, by each worker. */
export interface CsvGrouper {
  readonly scheme: CompiledScheme;
  readonly reader: CsvReader;
  readonly writer: AnswerWriter;
  readonly cases: CaseColumns;
  readonly answers: AnswerColumns;
}

export const csvGrouper = (
  scheme: CompiledScheme,
  layout: Layout,
  mapCodes: boolean,
): CsvGrouper => ({
  scheme,
  reader: csvReader(scheme, layout, { capacity: ROWS, mapCodes }),
  writer: answerWriter(scheme),
  cases: caseColumns(ROWS),
  answers: answerColumns(ROWS),
});

/** Answers of one chunk, as lines of the output, and how many of each kind. */
export interface GroupedChunk {
  readonly lines: Uint8Array;
  readonly tally: Tally;
  /** Bytes read; less than the chunk where a quoted cell is not closed. */
  readonly read: number;
}

/** Groups a chunk of whole CSV records (no header): answers in input order. */
export function groupCsv(grouper: CsvGrouper, bytes: Uint8Array): GroupedChunk {
  const { scheme, reader, writer, cases, answers } = grouper;
  let out = new Uint8Array(bytes.length);
  let length = 0;
  let tally = NO_CASES;
  let at = 0;
  for (;;) {
    const next = readCsv(reader, bytes, at, cases);
    if (cases.count === 0) return { lines: out.subarray(0, length), tally, read: next };
    groupColumns(scheme, cases, answers);
    const ids = { bytes, from: reader.idFrom, to: reader.idTo };
    const needed = length + answerBytes(writer, ids, cases.count);
    if (needed > out.length) {
      const larger = new Uint8Array(Math.max(needed, out.length * 2));
      larger.set(out);
      out = larger;
    }
    length += writeAnswers(writer, ids, answers, {
      bytes: out.subarray(length),
      rows: cases.count,
    });
    tally = addTallies(tally, tallyColumns(scheme, answers, cases.count));
    at = next;
  }
}
