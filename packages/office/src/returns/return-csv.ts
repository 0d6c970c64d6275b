// SPDX-License-Identifier: Apache-2.0
import { cellOf, type Declaration, type Field, fieldsOn, listOfField } from '@sanyi/returns';
import { cellText } from '../write/cell-text.js';
import { ROW_ID, ROW_VERSION, type OutgoingWorkbook } from './return-workbook.js';
import { writtenCell } from './written-cell.js';
import { LOOK } from './workbook-styles.js';

type OutgoingCsv = Pick<OutgoingWorkbook, 'declaration' | 'on' | 'rows' | 'nameOf'>;

/** 导出 CSV: the same columns and words as the workbook, row by row, with a mark that tells spreadsheets it is UTF-8. */
export function* returnCsv({
  declaration,
  on,
  rows,
  nameOf,
}: OutgoingCsv): Generator<string, void> {
  const fields = fieldsOn(declaration, on);
  yield `\ufeff${line([ROW_ID, ROW_VERSION, ...fields.map(({ label }) => label.zh)])}`;
  for (const { row } of rows) {
    if (row === null) continue;
    const words = fields.map((field) => wordsIn(declaration, field, row.cells, nameOf));
    yield line([row.id, String(row.version), ...words]);
  }
}

function wordsIn(
  declaration: Declaration,
  field: Field,
  cells: Parameters<typeof cellOf>[0],
  nameOf: OutgoingWorkbook['nameOf'],
): string {
  const cell = cellOf(cells, field.id);
  // A spreadsheet's number of a day means nothing to a reader of CSV.
  if (field.kind === 'day' && cell.state === 'value') return cell.value;
  const list = listOfField(declaration, field) ?? null;
  const written = writtenCell(field, cell, { list, nameOf, locked: false });
  if (written.kind === 'number') return written.text;
  return written.look === LOOK.text ? cellText(written.text) : written.text;
}

const line = (words: readonly string[]): string => `${words.map(quoted).join(',')}\r\n`;

const quoted = (words: string): string =>
  /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
