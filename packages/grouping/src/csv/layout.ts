// SPDX-License-Identifier: Apache-2.0

/** The fields of a case a file may carry, each in a slot of its own; code columns may be several. */
export const SINGLE_FIELDS = [
  'id',
  'gender',
  'age',
  'ageDays',
  'weight',
  'los',
  'icuHours',
  'leaving',
  'dischargedOn',
] as const;
export type SingleField = (typeof SINGLE_FIELDS)[number];

/** Which column of a file (counted from 0) holds what; undefined = the file has none. */
export interface Layout {
  readonly columns: Readonly<Partial<Record<SingleField, number>>>;
  /** Diagnosis columns, principal first; each may hold several codes joined by `|`. */
  readonly diagnoses: readonly number[];
  /** Procedure columns, main first. */
  readonly procedures: readonly number[];
}

/** The columns of a layout, a slot each: single fields (-1 where the file has none), diagnoses, procedures. */
export const columnsIn = (layout: Layout): readonly number[] => [
  ...SINGLE_FIELDS.map((field) => layout.columns[field] ?? -1),
  ...layout.diagnoses,
  ...layout.procedures,
];

/** Slots of a layout for the record scanner. */
export function slotsOf(layout: Layout): {
  readonly slotOf: readonly number[];
  readonly slots: number;
} {
  const columns = columnsIn(layout);
  const width = Math.max(0, ...columns) + 1;
  return {
    slotOf: Array.from({ length: width }, (_, column) => columns.indexOf(column)),
    slots: columns.length,
  };
}
