// SPDX-License-Identifier: Apache-2.0
import type { CompiledScheme } from '../compiled/compiled-scheme.js';
import { numberAt, sexAt } from '../csv/cell-values.columns.js';
import { type CodeLookup, codeLookup, lookUp } from '../csv/code-lookup.columns.js';
import type { CaseColumns } from '../drg/case-columns.js';
import { withRoom } from '../drg/encode-cases.columns.js';
import {
  type CaseVectors,
  type FieldVector,
  INLINE_BYTES,
  type ListVector,
  type TextVector,
} from './case-vectors.js';

/** One scheme's dictionaries, for reading vectors. */
export interface VectorReader {
  readonly diagnoses: CodeLookup;
  readonly procedures: CodeLookup;
  readonly leaving: CodeLookup;
}

/** `mapCodes` reads 国临版 codes as the 医保版 codes they map to. */
export const vectorReader = (scheme: CompiledScheme, mapCodes: boolean): VectorReader => ({
  diagnoses: codeLookup(scheme.diagnosisCodes, mapCodes ? scheme.diagnosisMap : {}),
  procedures: codeLookup(scheme.procedureCodes, mapCodes ? scheme.procedureMap : {}),
  leaving: codeLookup(scheme.leavingCodes),
});

/** Fills columns with a batch of cases, as the same cases written in CSV would fill them. */
export function readVectors(reader: VectorReader, vectors: CaseVectors, cases: CaseColumns): void {
  const { rows } = vectors;
  cases.count = rows;
  readCells(vectors.gender, cases.sex.subarray(0, rows), sexOfNumber, sexAt);
  readNumbers(vectors.age, cases.ageYears.subarray(0, rows), 0);
  readNumbers(vectors.ageDays, cases.ageDays.subarray(0, rows), 0);
  readNumbers(vectors.weight, cases.weight.subarray(0, rows), NaN);
  readNumbers(vectors.los, cases.los.subarray(0, rows), NaN);
  readNumbers(vectors.icuHours, cases.icuHours.subarray(0, rows), NaN);
  const leavingAt: ReadText = (bytes, from, to) => lookUp(reader.leaving, bytes, from, to);
  readCells(vectors.leaving, cases.leaving.subarray(0, rows), () => 0, leavingAt);
  cases.diagnoses = readCodes(reader.diagnoses, vectors.diagnoses, cases.diagnoses, {
    rows,
    from: cases.diagnosisFrom,
  });
  cases.procedures = readCodes(reader.procedures, vectors.procedures, cases.procedures, {
    rows,
    from: cases.procedureFrom,
  });
}

type ReadText = (bytes: Uint8Array, from: number, to: number) => number;

/** 性别 written as a number; NaN is nothing written. */
const sexOfNumber = (value: number): number => {
  if (Number.isNaN(value)) return 0;
  return value === 1 || value === 2 ? value : 3;
};

function readNumbers(vector: FieldVector | undefined, target: Float64Array, absent: number): void {
  const valueOf = (value: number): number => (Number.isNaN(value) ? absent : value);
  readCells(vector, target, valueOf, (bytes, from, to) => numberAt(bytes, from, to, absent));
}

/** Each cell of a field by the function for its kind; a field that is not there reads as empty texts. */
function readCells(
  vector: FieldVector | undefined,
  target: Float64Array | Uint8Array,
  ofNumber: (value: number) => number,
  ofText: ReadText,
): void {
  if (vector === undefined) {
    target.fill(ofText(NOTHING, 0, 0));
  } else if (vector instanceof Float64Array) {
    for (let row = 0; row < target.length; row++) target[row] = ofNumber(vector[row] ?? NaN);
  } else {
    for (let row = 0; row < target.length; row++) target[row] = textAt(vector, row, ofText);
  }
}

const NOTHING = new Uint8Array();

function textAt({ cells, words, longText }: TextVector, at: number, read: ReadText): number {
  const length = words[at * 4] ?? 0;
  if (length > INLINE_BYTES) return read(longText(at), 0, length);
  return read(cells, at * 16 + 4, at * 16 + 4 + length);
}

interface Lists {
  readonly rows: number;
  /** Where the codes of each row begin; `from[rows]` = where they end. */
  readonly from: Uint32Array;
}

/** Looks up the codes of all rows; answers the column they stand in, which may be a larger copy. */
function readCodes(
  lookup: CodeLookup,
  list: ListVector | undefined,
  column: Uint32Array,
  { rows, from }: Lists,
): Uint32Array {
  let codes = column;
  let count = 0;
  const add: ReadText = (bytes, start, end) => {
    codes = withRoom(codes, count + end - start + 1);
    let begin = start;
    for (let at = start; at <= end; at++) {
      if (at < end && bytes[at] !== 0x7c && bytes[at] !== 0x2c) continue;
      codes[count++] = lookUp(lookup, bytes, begin, at);
      begin = at + 1;
    }
    return count;
  };
  for (let row = 0; row < rows; row++) {
    const first = list?.bounds[row * 4] ?? 0;
    const past = first + (list?.bounds[row * 4 + 2] ?? 0);
    for (let at = first; list !== undefined && at < past; at++) textAt(list.texts, at, add);
    from[row + 1] = count;
  }
  return codes;
}
