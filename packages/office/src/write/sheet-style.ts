// SPDX-License-Identifier: Apache-2.0
import type { Borders, Style } from 'exceljs';

const LINE = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const BORDER: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

export const TITLE: Partial<Style> = {
  font: { name: '方正小标宋简体', size: 18 },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
};

export const NOTE: Partial<Style> = {
  font: { name: '楷体', size: 10 },
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
};

export const HEADER: Partial<Style> = {
  font: { name: '黑体', size: 10 },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EDF5' } },
  border: BORDER,
};

export const USUAL_SIZE = 10;

/** Where the words of a body cell stand; a day is centred and written 2026-06-30. */
export type Place = 'left' | 'centre' | 'day';

/** The style of a body cell. The same request gives the same object, which nobody may change. */
export function styleOf(place: Place, size: number = USUAL_SIZE): Partial<Style> {
  const key = `${place} ${size}`;
  const known = BODIES.get(key) ?? body(place, size);
  BODIES.set(key, known);
  return known;
}

const BODIES = new Map<string, Partial<Style>>();

const body = (place: Place, size: number): Partial<Style> => ({
  font: { name: '宋体', size },
  alignment: {
    horizontal: place === 'left' ? 'left' : 'center',
    vertical: 'middle',
    wrapText: true,
  },
  border: BORDER,
  ...(place === 'day' ? { numFmt: 'yyyy-mm-dd' } : {}),
});

/** A cell for the unit to fill. */
export const OPEN: Partial<Style> = {
  ...body('left', USUAL_SIZE),
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFBE6' } },
  protection: { locked: false },
};

export const OPEN_HEADER: Partial<Style> = {
  ...HEADER,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFCE9B8' } },
};
