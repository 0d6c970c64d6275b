// SPDX-License-Identifier: Apache-2.0
import { cellOf, type Declaration, type Field, fieldsOn, listOfField } from '@sanyi/returns';
import { cellText } from '../write/cell-text.js';
import { type OutgoingRow, type OutgoingWorkbook, ROW_ID, ROW_VERSION } from './return-workbook.js';
import { writtenCell } from './written-cell.js';
import { LOOK } from './workbook-styles.js';

type OutgoingCsv = Pick<OutgoingWorkbook, 'declaration' | 'on' | 'nameOf'>;

/** 导出 CSV: the same columns and words as the workbook, row by row, with a mark that tells spreadsheets it is UTF-8. */
export function* returnCsv(
  frame: OutgoingCsv & Pick<OutgoingWorkbook, 'rows'>,
): Generator<string, void> {
  const { head, row } = csvLinesOf(frame);
  yield head;
  for (const one of frame.rows) yield row(one);
}

/** The same with rows that have to be waited for, some at a time. */
export async function* returnCsvLater(
  frame: OutgoingCsv,
  rows: AsyncIterable<readonly OutgoingRow[]>,
): AsyncGenerator<string, void> {
  const { head, row } = csvLinesOf(frame);
  yield head;
  for await (const some of rows) yield some.map(row).join('');
}

function csvLinesOf({ declaration, on, nameOf }: OutgoingCsv) {
  const fields = fieldsOn(declaration, on);
  return {
    head: `\ufeff${line([ROW_ID, ROW_VERSION, ...fields.map(({ label }) => label.zh)])}`,
    row: ({ row, raw }: OutgoingRow): string => {
      if (row === null) return '';
      const words = fields.map(
        (field) => raw?.[field.id] ?? wordsIn(declaration, field, row.cells, nameOf),
      );
      return line([row.id, String(row.version), ...words]);
    },
  };
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
