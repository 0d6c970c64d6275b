// SPDX-License-Identifier: Apache-2.0
import { err, ok, type PlainDate, type Result } from '@sanyi/kernel';
import { addDays } from '@sanyi/returns';
import { listZip, type ZipEntry } from '../decode/zip.js';
import type { FileRefusal } from './file-refusal.js';
import { readPart, readWhole } from './read-part.js';
import { type RawCell, type RawRow, scanRows } from './scan-rows.js';
import { scanElements, scanStrings, type Seen } from './scan-small-parts.js';

/** A cell of a sheet, as words: a number without exponent, a day as 2026-03-01, a formula by the value it showed last. */
export interface SheetCell {
  readonly column: number;
  readonly text: string;
  /** Why there are no words: a formula that was never worked out, or an error such as #REF!. */
  readonly trouble: 'formula-without-value' | 'error-value' | null;
}

export interface SheetRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

/** 工作簿, opened: its parts are read when they are asked for. */
export interface OpenedBook {
  readonly sheets: readonly string[];
  /** The rows of a sheet one after another; the answer at the end is why it could not be read to its end. */
  readonly rows: (sheet: string) => Generator<SheetRow, FileRefusal | undefined>;
  /** D5:E6. */
  readonly merged: (sheet: string) => readonly string[];
}

/** How large a workbook may be: packed, and unfolded in any one part. */
export interface BookLimits {
  readonly packed: number;
  readonly unfolded: number;
  readonly rows: number;
}

export const BOOK_LIMITS: BookLimits = {
  packed: 64 * 1_048_576,
  unfolded: 1024 * 1_048_576,
  rows: 300_000,
};

/** Opens a workbook: its list of sheets, strings and styles. Sheets are read later, row by row. */
export function openBook(
  bytes: Uint8Array,
  limits: BookLimits = BOOK_LIMITS,
): Result<OpenedBook, FileRefusal> {
  if (bytes.length > limits.packed) return err({ code: 'too-large', limit: limits.packed });
  const entries = bytes.length < 22 ? undefined : listZip(bytes);
  if (entries?.ok !== true) return err({ code: 'not-a-workbook', part: 'zip' });
  const parts: Parts = {
    bytes,
    limits,
    entries: new Map(entries.value.map((one) => [one.name, one])),
  };
  return assembled(parts);
}

interface Parts {
  readonly bytes: Uint8Array;
  readonly limits: BookLimits;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

function assembled(parts: Parts): Result<OpenedBook, FileRefusal> {
  const book = elements(parts, 'xl/workbook.xml', ['sheet', 'workbookPr']);
  const relations = elements(parts, 'xl/_rels/workbook.xml.rels', ['Relationship']);
  const styles = elements(parts, 'xl/styles.xml', ['numFmt', 'xf']);
  const strings = stringsOf(parts);
  const failure = [book, relations, styles, strings].find(({ refusal }) => refusal !== undefined);
  if (failure?.refusal !== undefined) return err(failure.refusal);
  const sheets = sheetEntries(parts, book.all, relations.all);
  if (sheets.size === 0) return err({ code: 'not-a-workbook', part: 'xl/workbook.xml' });
  const look: Look = {
    strings: strings.all,
    days: dayStyles(styles.all),
    epoch: book.all.some(({ attribute }) => isTrue(attribute('date1904'))) ? EPOCH_1904 : EPOCH,
  };
  return ok({
    sheets: [...sheets.keys()],
    rows: (sheet) => sheetRows(parts, sheets.get(sheet), look),
    merged: (sheet) => mergedIn(parts, sheets.get(sheet)),
  });
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

interface Whole<T> {
  readonly all: readonly T[];
  readonly refusal: FileRefusal | undefined;
}

/** A part that is not there gives nothing; the first, which says what the others are, must be. */
function elements(
  { bytes, limits, entries }: Parts,
  part: string,
  names: readonly string[],
): Whole<Seen> {
  const entry = entries.get(part);
  if (entry !== undefined) return readWhole(bytes, entry, limits.unfolded, scanElements(names));
  const needed = part === 'xl/workbook.xml';
  return { all: [], refusal: needed ? { code: 'not-a-workbook', part } : undefined };
}

function stringsOf({ bytes, limits, entries }: Parts): Whole<string> {
  const entry = entries.get('xl/sharedStrings.xml');
  if (entry === undefined) return { all: [], refusal: undefined };
  return readWhole(bytes, entry, limits.unfolded, scanStrings());
}

function sheetEntries(
  { entries }: Parts,
  book: readonly Seen[],
  relations: readonly Seen[],
): ReadonlyMap<string, ZipEntry> {
  const targets = new Map(relations.map(({ attribute }) => [attribute('Id'), attribute('Target')]));
  const found = book
    .filter(({ name }) => name === 'sheet')
    .flatMap(({ attribute }): (readonly [string, ZipEntry])[] => {
      const target = targets.get(attribute('r:id') ?? attribute('id')) ?? '';
      const entry = entries.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      return entry === undefined ? [] : [[attribute('name') ?? '', entry]];
    });
  return new Map(found);
}

/** The places in cellXfs whose number format is a day's. */
function dayStyles(styles: readonly Seen[]): ReadonlySet<number> {
  const codes = new Map(
    styles
      .filter(({ name }) => name === 'numFmt')
      .map(({ attribute }) => [attribute('numFmtId') ?? '', attribute('formatCode') ?? '']),
  );
  const formats = styles
    .filter(({ name, within }) => name === 'xf' && within === 'cellXfs')
    .map(({ attribute }) => attribute('numFmtId') ?? '0');
  return new Set(formats.flatMap((id, index) => (isDayFormat(id, codes.get(id)) ? [index] : [])));
}

/** Built in: 14–22, 27–36, 45–47, 50–58; else a code with y, m or d outside quotes and brackets (年 is quoted or bare). */
function isDayFormat(id: string, code: string | undefined): boolean {
  const number = Number(id);
  const builtIn = [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58],
  ] as const;
  if (builtIn.some(([from, to]) => number >= from && number <= to)) return true;
  return code !== undefined && /[ymd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

interface Look {
  readonly strings: readonly string[];
  readonly days: ReadonlySet<number>;
  readonly epoch: PlainDate;
}

const EPOCH = '1899-12-30' as PlainDate;
const EPOCH_1904 = '1904-01-01' as PlainDate;

function* sheetRows(
  { bytes, limits }: Parts,
  entry: ZipEntry | undefined,
  look: Look,
): Generator<SheetRow, FileRefusal | undefined> {
  if (entry === undefined) return undefined;
  const rows = readPart<RawRow>(bytes, entry, limits.unfolded, scanRows(limits.rows));
  for (let next = rows.next(); ; next = rows.next()) {
    if (next.done === true) return next.value;
    const { row, cells } = next.value;
    yield { row, cells: cells.map((cell) => sheetCell(cell, look)) };
  }
}

/** Merged ranges stand behind the rows, so the sheet is gone through once for them alone. */
function mergedIn({ bytes, limits }: Parts, entry: ZipEntry | undefined): readonly string[] {
  if (entry === undefined) return [];
  const { all } = readWhole(bytes, entry, limits.unfolded, scanElements(['mergeCell']));
  return all.map(({ attribute }) => attribute('ref') ?? '');
}

function sheetCell(cell: RawCell, look: Look): SheetCell {
  const { column, type, isFormula, hasValue } = cell;
  if (type === 'e') return { column, text: cell.text, trouble: 'error-value' };
  if (isFormula && !hasValue) return { column, text: '', trouble: 'formula-without-value' };
  return { column, text: wordsOf(cell, look), trouble: null };
}

function wordsOf({ type, text, style }: RawCell, { strings, days, epoch }: Look): string {
  switch (type) {
    case 's':
      return withoutGuard(strings[Number(text)] ?? '');
    case 'b':
      return text === '1' ? '是' : '否';
    case 'n':
      return days.has(style) ? dayText(text, epoch) : plainNumber(text);
    default:
      return withoutGuard(text);
  }
}

/** The apostrophe that keeps words from being taken for a formula goes again. */
const withoutGuard = (text: string): string => text.replace(/^'(?=[=+\-@\t\n＝＋－＠])/u, '');

function dayText(text: string, epoch: PlainDate): string {
  const serial = Number(text);
  if (text === '' || !Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return text;
  return addDays(epoch, Math.floor(serial)) ?? text;
}

/** What a spreadsheet shows of a number: 15 digits, so that 0.1 + 0.2 is 0.3; without exponent. */
function plainNumber(text: string): string {
  const value = Number(text);
  if (/^-?\d{1,15}$/.test(text) || text.trim() === '' || !Number.isFinite(value)) return text;
  const scientific = value.toExponential(14);
  const [digits = '', power = '0'] = scientific.split('e');
  const bare = digits.replace(/[-.]/g, '').replace(/0+$/, '');
  return placed(scientific.startsWith('-') ? '-' : '', bare === '' ? '0' : bare, Number(power));
}

/** Digits d.ddd times ten to a power, written out. */
function placed(sign: string, digits: string, power: number): string {
  if (Math.abs(power) > 30) return `${sign}${digits}e${power}`;
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${digits}`;
  const whole = digits.slice(0, power + 1).padEnd(power + 1, '0');
  const fraction = digits.slice(power + 1);
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
