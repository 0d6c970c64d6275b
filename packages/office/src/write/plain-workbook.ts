// SPDX-License-Identifier: Apache-2.0
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { cellText } from './cell-text.js';
import { textWidth } from './text-width.js';
import { xmlText } from './xml-text.js';

/** A table as one sheet: first row the heads of the columns, every cell text. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Sheets as an .xlsx file, piece by piece: of rows in great number only some are held as XML at a time. Heads stand
 * still and filter; no cell runs as a formula; `foot` is printed below every page.
 */
export function* plainWorkbook(sheets: readonly PlainSheet[], foot: string): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  for (const [name, xml] of framesOf(sheets)) {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    entry.push(strToU8(xml), true);
  }
  for (const [at, sheet] of sheets.entries()) {
    const entry = new ZipDeflate(`xl/worksheets/sheet${at + 1}.xml`, { level: 6 });
    zip.add(entry);
    for (const xml of sheetXml(sheet, foot)) {
      entry.push(strToU8(xml));
      yield* pieces.splice(0);
    }
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* pieces.splice(0);
}

const ROWS_AT_ONCE = 500;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OF_SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of the file beside its sheets. */
const framesOf = (sheets: readonly PlainSheet[]): readonly (readonly [string, string])[] => [
  ['[Content_Types].xml', contentTypes(sheets)],
  [
    '_rels/.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  ['xl/workbook.xml', workbookXml(sheets)],
  ['xl/_rels/workbook.xml.rels', workbookParts(sheets)],
  ['xl/styles.xml', STYLES],
];

const contentTypes = (sheets: readonly PlainSheet[]): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${OF_SHEETS}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${OF_SHEETS}.styles+xml"/>${sheets
    .map(
      (_, at) =>
        `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${OF_SHEETS}.worksheet+xml"/>`,
    )
    .join('')}</Types>`;

const workbookXml = (sheets: readonly PlainSheet[]): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(
      ({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
    )
    .join('')}</sheets></workbook>`;

const workbookParts = (sheets: readonly PlainSheet[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets
    .map(
      (_, at) =>
        `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    )
    .join(
      '',
    )}<Relationship Id="rId0" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

/** Cells of kind 1 hold text that stays text (format @), those of kind 2 are heads. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>`;

function* sheetXml({ rows }: PlainSheet, foot: string): Generator<string> {
  const columns = Math.max(1, rows[0]?.length ?? 1);
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columnsXml(rows, columns)}<sheetData>`;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    yield rows
      .slice(from, from + ROWS_AT_ONCE)
      .map((row, at) => rowXml(row, from + at))
      .join('');
  const last = `${letterOf(columns - 1)}${Math.max(1, rows.length)}`;
  yield `</sheetData><autoFilter ref="A1:${last}"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.8" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${footXml(foot)}</oddFooter></headerFooter></worksheet>`;
}

function rowXml(row: readonly string[], at: number): string {
  const style = at === 0 ? 2 : 1;
  const cells = row.map(
    (words, column) =>
      `<c r="${letterOf(column)}${at + 1}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cellText(words))}</t></is></c>`,
  );
  return `<row r="${at + 1}">${cells.join('')}</row>`;
}

/** A, B … Z, AA, AB … */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letterOf(Math.floor(column / 26) - 1)}${last}`;
}

const LOOKED_AT = 200;
const NARROWEST = 8;
const WIDEST = 60;

/** As wide as the first rows need. */
function columnsXml(rows: readonly (readonly string[])[], columns: number): string {
  const seen = rows.slice(0, LOOKED_AT);
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(NARROWEST, ...seen.map((row) => Math.min(WIDEST, textWidth(row[at] ?? '') + 4))),
  );
  return `<cols>${widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols>`;
}

/** A footer takes 255 signs; & begins its commands. */
const MOST_FOOT = 220;
const footXml = (foot: string): string =>
  xmlText(`&L&8${foot.slice(0, MOST_FOOT).replaceAll('&', '＆')}&R&8&P / &N`);
