// SPDX-License-Identifier: Apache-2.0
import type { ListVector, TextVector } from '@sanyi/grouping';
import duckdb from '@duckdb/node-bindings';

/** Bytes of a text's cell, and where in it the address of a longer text stands. */
const CELL = 16;
const ADDRESS = 8;

/** Numbers of a DOUBLE vector; the vector holds no null. */
export function numbersOf(vector: duckdb.Vector, rows: number): Float64Array {
  const bytes = duckdb.vector_get_data(vector, rows * 8);
  return new Float64Array(bytes.buffer, bytes.byteOffset, rows);
}

/** Texts of a VARCHAR vector: a copy of its cells, a null as an empty text. */
export function textsOf(vector: duckdb.Vector, count: number): TextVector {
  const cells = duckdb.vector_get_data(vector, count * CELL);
  const words = new Uint32Array(cells.buffer, cells.byteOffset, count * 4);
  emptyNulls(vector, words, count);
  const longText = (at: number): Uint8Array =>
    duckdb.get_data_from_pointer(
      cells.buffer as ArrayBuffer,
      cells.byteOffset + at * CELL + ADDRESS,
      words[at * 4] ?? 0,
    );
  return { cells, words, longText };
}

function emptyNulls(vector: duckdb.Vector, words: Uint32Array, count: number): void {
  const valid = validityOf(vector, count);
  if (valid === null) return;
  for (let at = 0; at < count; at++) {
    if ((((valid[at >>> 3] ?? 0xff) >>> (at & 7)) & 1) === 0) words[at * 4] = 0;
  }
}

/** A bit a cell, in whole 64-bit words. A vector without a null has none, whatever the declaration says. */
const validityOf = (vector: duckdb.Vector, count: number): Uint8Array | null =>
  duckdb.vector_get_validity(vector, Math.ceil(count / 64) * 8);

/** Lists of texts of a VARCHAR[] vector. */
export function listsOf(vector: duckdb.Vector, rows: number): ListVector {
  const bytes = duckdb.vector_get_data(vector, rows * CELL);
  const bounds = new Uint32Array(bytes.buffer, bytes.byteOffset, rows * 4);
  const child = duckdb.list_vector_get_child(vector);
  return { bounds, texts: textsOf(child, duckdb.list_vector_get_size(vector)) };
}

/** Writes places of words into an ENUM vector. */
export function writePlaces(vector: duckdb.Vector, places: Uint8Array | Uint16Array): void {
  const { buffer, byteOffset, byteLength } = places;
  duckdb.copy_data_to_vector(vector, 0, buffer as ArrayBuffer, byteOffset, byteLength);
}
