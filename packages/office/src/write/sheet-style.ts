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

export const BODY: Partial<Style> = {
  font: { name: '宋体', size: 10 },
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
  border: BORDER,
};

export const BODY_CENTRE: Partial<Style> = {
  ...BODY,
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
};

/** A cell for the unit to fill. */
export const OPEN: Partial<Style> = {
  ...BODY,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFBE6' } },
  protection: { locked: false },
};

export const OPEN_HEADER: Partial<Style> = {
  ...HEADER,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFCE9B8' } },
};
