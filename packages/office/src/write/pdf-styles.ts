// SPDX-License-Identifier: Apache-2.0
import type { PaperStyle } from './paper-styles.js';

/** How a paragraph of a PDF looks, in points: the same styles as those of Word, in the one type face that is embedded. */
export interface PdfStyle {
  readonly bold: boolean;
  readonly size: number;
  readonly lineHeight: number;
  readonly align: 'left' | 'centre' | 'right' | 'both';
  readonly firstIndent: number;
  readonly rightIndent: number;
}

const POINTS_OF_MILLIMETRE = 72 / 25.4;

/** Millimetres in points. */
export const points = (millimetres: number): number => millimetres * POINTS_OF_MILLIMETRE;

/** GB/T 9704-2012 §5.2: A4, 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm, 22 lines. */
export const SHEET = {
  width: points(210),
  height: points(297),
  top: points(37),
  left: points(28),
  textWidth: points(156),
  textHeight: points(225),
} as const;

const [SIZE_2, SIZE_3, SMALL_4] = [22, 16, 12];
const LINE = SHEET.textHeight / 22;

const style = (size: number, rest: Partial<PdfStyle>): PdfStyle => ({
  ...{ bold: false, size, lineHeight: LINE, align: 'left', firstIndent: 0, rightIndent: 0 },
  ...rest,
});

const CELL = { lineHeight: 18 };

export const PDF_STYLES: Readonly<Record<PaperStyle, PdfStyle>> = {
  title: style(SIZE_2, { bold: true, align: 'centre', lineHeight: 35 }),
  number: style(SIZE_3, { align: 'centre' }),
  addressee: style(SIZE_3, {}),
  body: style(SIZE_3, { align: 'both', firstIndent: 2 * SIZE_3 }),
  heading1: style(SIZE_3, { bold: true, firstIndent: 2 * SIZE_3 }),
  heading2: style(SIZE_3, { bold: true, firstIndent: 2 * SIZE_3 }),
  attachment: style(SIZE_3, { bold: true }),
  signature: style(SIZE_3, { align: 'right', rightIndent: 4 * SIZE_3 }),
  cell: style(SMALL_4, CELL),
  cellCentred: style(SMALL_4, { ...CELL, align: 'centre' }),
  cellHeader: style(SMALL_4, { ...CELL, bold: true, align: 'centre' }),
  pageNumber: style(14, {}),
};
