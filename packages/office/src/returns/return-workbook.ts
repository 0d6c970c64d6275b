// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import {
  cellOf,
  type Cells,
  type Declaration,
  type Field,
  fieldsOn,
  listOfField,
  measureOf,
  type Row,
} from '@sanyi/returns';
import { xmlText } from '../write/xml-text.js';
import { codeSheet, codeSheetRows, guideRows, type PlaceNames } from './extra-sheets.js';
import { type Digest, manifestRows, type ReturnManifest } from './manifest.js';
import { commentsXml, vmlXml } from './notes-xml.js';
import { columnLetter, rowXml, textCell, type WrittenCell, type WrittenRow } from './row-xml.js';
import {
  CONTENT_TYPES,
  PROTECTION,
  ROOT_RELATIONS,
  SHEET_RELATIONS,
  SHEET_START,
  WORKBOOK,
  WORKBOOK_RELATIONS,
} from './workbook-parts.js';
import { LOOK, stylesXml } from './workbook-styles.js';
import { lookOf, type NameOf, writtenCell } from './written-cell.js';
import { zipPieces, zipPiecesLater, type ZipPart } from './zip-pieces.js';

/** Title, note, names of columns, their ids (hidden), then the rows. */
export const HEADER_ROW = 3;
export const ID_ROW = 4;
/** The hidden columns in front. */
export const ROW_ID = '_row';
export const ROW_VERSION = '_version';
export const REASON = '_reason';
const HIDDEN = 2;

/** What one row of a workbook is made of. `reason` is why it was refused; `raw` what a person had written, by field. */
export interface OutgoingRow {
  readonly row: Row | null;
  readonly previous?: Cells | undefined;
  readonly raw?: Readonly<Record<string, string>> | undefined;
  readonly reason?: string | undefined;
}

export interface OutgoingWorkbook {
  readonly declaration: Declaration;
  readonly manifest: ReturnManifest;
  /** The last day of the period: it picks fields and codes. */
  readonly on: PlainDate;
  readonly unitName: string;
  /** 2026年第一季度. */
  readonly periodName: string;
  readonly dueOn: PlainDate | null;
  readonly rows: Iterable<OutgoingRow>;
  /** Empty rows below, to be filled. */
  readonly spare: number;
  /** Whether last period's figures stand beside. */
  readonly withPrevious: boolean;
  /** Whether a column says why each row was refused. */
  readonly withReasons: boolean;
  readonly nameOf: NameOf;
  /** Names of units, institutions and regions to choose from, by kind; a kind that is left out is typed. */
  readonly places?: PlaceNames;
  readonly digest: Digest;
}

/**
 * 填报工作簿: the workbook that goes out is the one that comes back. Written piece by piece: any number of rows is held one at a
 * time. What is not to be changed is locked (without a password), codes have lists to choose from, headers have notes, and row
 * ids and the manifest are hidden.
 */
export function returnWorkbook(workbook: OutgoingWorkbook): Generator<Uint8Array, void> {
  const sheet = fillSheet(workbook);
  return zipPieces(partsOf(workbook, writtenNow(sheet, workbook.rows)));
}

/** The same with rows that have to be waited for, some at a time. */
export function returnWorkbookLater(
  workbook: Omit<OutgoingWorkbook, 'rows'>,
  rows: AsyncIterable<readonly OutgoingRow[]>,
): AsyncGenerator<Uint8Array, void> {
  const whole = { ...workbook, rows: [] };
  return zipPiecesLater(partsOf(whole, writtenLater(fillSheet(whole), rows)));
}

interface Column {
  readonly field: Field | null;
  readonly id: string;
  readonly header: string;
  readonly help: string;
  readonly width: number;
  readonly isPrevious: boolean;
}

function columnsOf({
  declaration,
  on,
  withPrevious,
  withReasons,
}: OutgoingWorkbook): readonly Column[] {
  const own = fieldsOn(declaration, on).flatMap((field) => {
    const column = fieldColumn(field);
    const beside = withPrevious && hasPrevious(declaration, field);
    return beside ? [column, previousColumn(field)] : [column];
  });
  const bare = (id: string, header: string, width: number): Column => ({
    ...{ field: null, id, header, width },
    ...{ help: '', isPrevious: false },
  });
  return [
    bare(ROW_ID, '行标识', 8),
    bare(ROW_VERSION, '版本', 8),
    ...own,
    ...(withReasons ? [bare(REASON, '退回原因', 48)] : []),
  ];
}

const FIGURES: readonly Field['kind'][] = ['whole', 'decimal', 'money', 'share'];

const hasPrevious = ({ keys, period }: Declaration, { id, kind }: Field): boolean =>
  period !== 'none' && !keys.includes(id) && FIGURES.includes(kind);

function fieldColumn(field: Field): Column {
  const unit = field.unit === null ? undefined : measureOf(field.unit)?.label.zh;
  const words = unit === undefined || field.kind === 'share' ? '' : `(${unit})`;
  return {
    field,
    id: field.id,
    header: `${field.label.zh}${words}${field.required ? ' *' : ''}`,
    help: `${field.help.zh}${field.mayNotApply ? '；不适用的填“不适用”' : ''}`,
    width: WIDTHS[field.kind] ?? 14,
    isPrevious: false,
  };
}

const WIDTHS: Readonly<Partial<Record<Field['kind'], number>>> = {
  text: 24,
  money: 18,
  institution: 26,
  unit: 26,
  region: 16,
  attachment: 20,
};

const previousColumn = (field: Field): Column => ({
  ...{ field, id: `_previous.${field.id}`, header: `上期${field.label.zh}` },
  ...{ help: '上一期的数，只供参考，不能改', width: 14, isPrevious: true },
});

function* partsOf<Text extends ZipPart['text']>(
  workbook: OutgoingWorkbook,
  filled: Text,
): Generator<
  { readonly name: string; readonly text: Text | readonly string[] | Generator<string> },
  void
> {
  const columns = columnsOf(workbook);
  const noted = columns.flatMap(({ help }, index) =>
    help === '' ? [] : [{ column: index + 1, row: HEADER_ROW, words: help }],
  );
  yield { name: '[Content_Types].xml', text: [CONTENT_TYPES] };
  yield { name: '_rels/.rels', text: [ROOT_RELATIONS] };
  yield { name: 'xl/workbook.xml', text: [WORKBOOK] };
  yield { name: 'xl/_rels/workbook.xml.rels', text: [WORKBOOK_RELATIONS] };
  yield { name: 'xl/styles.xml', text: [stylesXml()] };
  yield { name: 'xl/worksheets/sheet1.xml', text: filled };
  yield { name: 'xl/worksheets/_rels/sheet1.xml.rels', text: [SHEET_RELATIONS] };
  yield { name: 'xl/comments1.xml', text: [commentsXml(noted)] };
  yield { name: 'xl/drawings/vmlDrawing1.vml', text: [vmlXml(noted)] };
  yield { name: 'xl/worksheets/sheet2.xml', text: plainSheet(guideRows(workbook), [18, 90]) };
  const codes = codeSheetRows(workbook);
  yield { name: 'xl/worksheets/sheet3.xml', text: plainSheet(codes, []) };
  const manifest = manifestRows(workbook.manifest, workbook.digest);
  yield {
    name: 'xl/worksheets/sheet4.xml',
    text: plainSheet(
      manifest.map((row) => row.map((words) => textCell(words, LOOK.plain))),
      [],
    ),
  };
}

/** The sheet that is filled, written row by row: what stands above the rows, each of them, and what stands below. */
interface FillSheet {
  readonly above: () => string;
  readonly row: (one: OutgoingRow) => string;
  readonly below: () => string;
}

function fillSheet(workbook: OutgoingWorkbook): FillSheet {
  const columns = columnsOf(workbook);
  let number = 0;
  const written = (row: WrittenRow): string => {
    number += 1;
    return rowXml(row, number);
  };
  const row = (one: OutgoingRow): string =>
    written({ cells: columns.map((column) => bodyCell(workbook, column, one)) });
  return {
    row,
    above: () => sheetHead(columns) + heading(workbook, columns).map(written).join(''),
    below: () => {
      const spare = Array.from({ length: workbook.spare }, () => row({ row: null }));
      return spare.join('') + sheetFoot(workbook, columns, number);
    },
  };
}

function* writtenNow(sheet: FillSheet, rows: Iterable<OutgoingRow>): Generator<string, void> {
  yield sheet.above();
  for (const one of rows) yield sheet.row(one);
  yield sheet.below();
}

async function* writtenLater(
  sheet: FillSheet,
  rows: AsyncIterable<readonly OutgoingRow[]>,
): AsyncGenerator<string, void> {
  yield sheet.above();
  for await (const some of rows) yield some.map(sheet.row).join('');
  yield sheet.below();
}

const sheetHead = (columns: readonly Column[]): string =>
  `${SHEET_START}<sheetViews><sheetView workbookViewId="0" showGridLines="0">` +
  `<pane xSplit="${HIDDEN + 1}" ySplit="${ID_ROW}" topLeftCell="${columnLetter(HIDDEN + 2)}${ID_ROW + 1}" ` +
  'activePane="bottomRight" state="frozen"/></sheetView></sheetViews>' +
  `${columnsXml(columns)}<sheetData>`;

const sheetFoot = (workbook: OutgoingWorkbook, columns: readonly Column[], last: number): string =>
  `</sheetData>${PROTECTION}` +
  `<autoFilter ref="A${HEADER_ROW}:${columnLetter(columns.length)}${last}"/>` +
  validationsXml(workbook, columns, last) +
  '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
  '<legacyDrawing r:id="rId1"/></worksheet>';

function heading(workbook: OutgoingWorkbook, columns: readonly Column[]): readonly WrittenRow[] {
  const { declaration, unitName, periodName, dueOn } = workbook;
  const due = dueOn === null ? '' : `　请于 ${dueOn} 前交回`;
  const note = `填报单位：${unitName}${periodName === '' ? '' : `　报告期：${periodName}`}${due}　带 * 的必填，灰色的不能改`;
  const blank = (): WrittenCell => textCell('', LOOK.plain);
  const titled = (words: string, look: WrittenCell['look']): readonly WrittenCell[] => [
    ...Array.from({ length: HIDDEN }, blank),
    textCell(words, look),
  ];
  return [
    { height: 34, cells: titled(declaration.label.zh, LOOK.title) },
    { height: 20, cells: titled(note, LOOK.note) },
    {
      height: 34,
      cells: columns.map(({ header, field, isPrevious }) =>
        textCell(header, field === null || isPrevious ? LOOK.header : LOOK.headerToFill),
      ),
    },
    { hidden: true, cells: columns.map(({ id }) => textCell(id, LOOK.lockedText)) },
  ];
}

function bodyCell(workbook: OutgoingWorkbook, column: Column, one: OutgoingRow): WrittenCell {
  const { field, id } = column;
  if (field !== null) return fieldCell(workbook, field, one, column.isPrevious);
  return textCell(bareText(id, one), id === REASON ? LOOK.reason : LOOK.lockedText);
}

function fieldCell(
  { declaration, nameOf }: OutgoingWorkbook,
  field: Field,
  one: OutgoingRow,
  locked: boolean,
): WrittenCell {
  const raw = locked ? undefined : one.raw?.[field.id];
  if (raw !== undefined) return textCell(raw, lookOf(field, false));
  const cells = locked ? one.previous : one.row?.cells;
  const list = listOfField(declaration, field) ?? null;
  return writtenCell(field, cellOf(cells ?? {}, field.id), { list, nameOf, locked });
}

/** A reason stands in its row itself: where the cell was in the file that came back would point at another one here. */
const here = (reason: string): string => reason.replaceAll(/^“[^”]*”[A-Z]+\d+ /gmu, '');

function bareText(id: string, { row, reason }: OutgoingRow): string {
  if (id === REASON) return here(reason ?? '');
  if (row === null) return '';
  return id === ROW_ID ? row.id : String(row.version);
}

const columnsXml = (columns: readonly Column[]): string =>
  `<cols>${columns
    .map(({ width }, index) => {
      const hidden = index < HIDDEN ? ' hidden="1"' : '';
      return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden}/>`;
    })
    .join('')}</cols>`;

/** Lists for codes and yes or no; the field's help where a cell is entered. A list warns and does not forbid: 不适用 may be written. */
function validationsXml(
  workbook: OutgoingWorkbook,
  columns: readonly Column[],
  lastRow: number,
): string {
  const all = columns.flatMap(({ field, isPrevious, help }, index) => {
    if (field === null || isPrevious) return [];
    const letter = columnLetter(index + 1);
    const range = `${letter}${ID_ROW + 1}:${letter}${Math.max(lastRow, ID_ROW + 1)}`;
    return [validationXml(range, listFormula(workbook, field), field, help)];
  });
  return all.length === 0
    ? ''
    : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

function validationXml(range: string, formula: string | null, field: Field, help: string): string {
  const prompt = `showInputMessage="1" promptTitle="${attribute(field.label.zh, 30)}" prompt="${attribute(help, 250)}"`;
  if (formula === null) return `<dataValidation allowBlank="1" ${prompt} sqref="${range}"/>`;
  return (
    '<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" ' +
    `errorTitle="不在可选范围内" error="请从下拉表中选一项。" ${prompt} sqref="${range}">` +
    `<formula1>${xmlText(formula)}</formula1></dataValidation>`
  );
}

const attribute = (words: string, most: number): string =>
  xmlText(words.slice(0, most)).replaceAll('\n', ' ');

function listFormula(workbook: OutgoingWorkbook, field: Field): string | null {
  if (field.kind === 'yes-no') return field.mayNotApply ? '"是,否,不适用"' : '"是,否"';
  return codeSheet(workbook, field);
}

function* plainSheet(
  rows: Iterable<readonly WrittenCell[]>,
  widths: readonly number[],
): Generator<string, void> {
  const cols = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  yield SHEET_START + (cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`) + '<sheetData>';
  let row = 0;
  for (const cells of rows) {
    row += 1;
    yield rowXml({ cells }, row);
  }
  yield '</sheetData><sheetProtection sheet="1"/></worksheet>';
}
