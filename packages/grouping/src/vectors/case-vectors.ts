// SPDX-License-Identifier: Apache-2.0

/**
 * Cases as an analytic database holds a batch of them: one vector a field, each with `rows` cells. No cell of a
 * vector is null: what is not written is an empty text, or NaN among numbers. `undefined` = the file has no such column.
 */
export interface CaseVectors {
  readonly rows: number;
  readonly gender: FieldVector | undefined;
  readonly age: FieldVector | undefined;
  readonly ageDays: FieldVector | undefined;
  readonly weight: FieldVector | undefined;
  readonly los: FieldVector | undefined;
  readonly icuHours: FieldVector | undefined;
  readonly leaving: TextVector | undefined;
  readonly diagnoses: ListVector;
  readonly procedures: ListVector | undefined;
}

/** A field as numbers, or as texts that are read as those of a CSV file are. */
export type FieldVector = Float64Array | TextVector;

/**
 * Texts in cells of 16 bytes: four of length, then up to 12 bytes of UTF-8. A longer text stands elsewhere; `longText`
 * fetches the bytes of cell `at`.
 */
export interface TextVector {
  readonly cells: Uint8Array;
  /** The same cells as 32-bit words: the length of cell `at` is word `at * 4`. */
  readonly words: Uint32Array;
  readonly longText: (at: number) => Uint8Array;
}

/** Lists of texts: of each row four 32-bit words, the first the place of its first text and the third their number. */
export interface ListVector {
  readonly bounds: Uint32Array;
  readonly texts: TextVector;
}

/** The longest text that stands in its cell. */
export const INLINE_BYTES = 12;
