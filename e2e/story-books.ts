// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';

const STORY = path.join(path.dirname(fileURLToPath(import.meta.url)), '../data/samples/story');

/** 溯泉州's notice of the story. */
export const STORY_NOTICE = path.join(STORY, 'notice.txt');

/** What each county reports, by region and field of `county-figures`. */
export function storyFigures(): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const [head = '', ...lines] = readFileSync(path.join(STORY, 'figures.csv'), 'utf8')
    .trim()
    .split('\n');
  const fields = head.split(',').slice(1);
  return new Map(
    lines.map((line) => {
      const [region = '', ...values] = line.split(',');
      return [region, Object.fromEntries(fields.map((field, at) => [field, values[at] ?? '']))];
    }),
  );
}

/** A workbook, as a file to be dropped. */
export interface Book {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const FIRST_ROW = 5;

/** The workbooks of a zip, each filled in as a person does; those of regions that fill in on the page are left out. */
export async function filledBooks(
  zip: string,
  figures: ReadonlyMap<string, Readonly<Record<string, string>>>,
  without: readonly string[],
): Promise<readonly Book[]> {
  const books: Book[] = [];
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    const region = regionOf(book);
    const cells = figures.get(region);
    if (cells === undefined || without.includes(region)) continue;
    const sheet = book.getWorksheet('填报');
    sheet?.getRow(FIRST_ROW - 1).eachCell((cell, column) => {
      const text = typeof cell.value === 'string' ? cells[cell.value] : undefined;
      if (text !== undefined) sheet.getCell(FIRST_ROW, column).value = Number(text);
    });
    books.push({
      ...{ name, mimeType: 'application/octet-stream' },
      buffer: Buffer.from(await book.xlsx.writeBuffer()),
    });
  }
  return books;
}

/** Whose workbook it is, as its hidden sheet says. */
function regionOf(book: ExcelJS.Workbook): string {
  let region = '';
  book.getWorksheet('_manifest')?.eachRow((row) => {
    if (row.getCell(1).text === 'region') region = row.getCell(2).text;
  });
  return region;
}
