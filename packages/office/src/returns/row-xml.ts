// SPDX-License-Identifier: Apache-2.0
import { cellText } from '../write/cell-text.js';
import { xmlText } from '../write/xml-text.js';
import type { Look } from './workbook-styles.js';

/** What one cell shows. A number is its exact decimal text, a day its serial number. */
export interface WrittenCell {
  readonly kind: 'text' | 'number' | 'empty';
  readonly text: string;
  readonly look: Look;
}

export const textCell = (text: string, look: Look): WrittenCell => ({
  kind: text === '' ? 'empty' : 'text',
  text,
  look,
});

export const numberCell = (text: string, look: Look): WrittenCell => ({
  kind: 'number',
  text,
  look,
});

export interface WrittenRow {
  readonly height?: number;
  readonly hidden?: boolean;
  readonly cells: readonly WrittenCell[];
}

/** A · B · … · Z · AA. From 1. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : `${columnLetter(rest)}${letter}`;
}

/** One row of sheetData. Text stands in the cell itself, so that no table of strings grows with the rows. */
export function rowXml({ height, hidden, cells }: WrittenRow, row: number): string {
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const shown = cells.map((cell, index) => cellXml(cell, `${columnLetter(index + 1)}${row}`));
  return `<row r="${row}"${size}${hidden === true ? ' hidden="1"' : ''}>${shown.join('')}</row>`;
}

function cellXml({ kind, text, look }: WrittenCell, at: string): string {
  if (kind === 'empty') return `<c r="${at}" s="${look}"/>`;
  if (kind === 'number') return `<c r="${at}" s="${look}"><v>${text}</v></c>`;
  const words = xmlText(cellText(text));
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
}
