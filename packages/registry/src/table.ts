// SPDX-License-Identifier: Apache-2.0
import { err, ok, plainDate, type PlainDate, type Result } from '@sanyi/kernel';

/** Why a cell of a table was refused. */
export type CellFaultCode =
  | 'column-missing'
  | 'too-many-cells'
  | 'empty'
  | 'not-a-date'
  | 'to-before-from'
  | 'not-allowed'
  | 'unknown-region'
  | 'unknown-reference'
  | 'duplicate'
  | 'too-long';

/** 逐格校验的问题: which table, row (1 is its first line) and column, why, and what stood there. */
export interface CellFault {
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly code: CellFaultCode;
  readonly value: string;
}

/** A row of a table: its number in the file, and its cells by column; a column without a cell is ''. */
export interface TableRow {
  readonly table: string;
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A tab-separated text with a name for messages. */
export interface TableText {
  readonly name: string;
  readonly text: string;
}

/** The rows below the header. Lines that begin with # and empty lines are left out; trailing cells may be missing. */
export function readTable(
  { name, text }: TableText,
  columns: readonly string[],
): Result<readonly TableRow[], readonly CellFault[]> {
  const lines = text
    .split('\n')
    .map((line, index) => ({ row: index + 1, cells: line.replace(/\r$/, '').split('\t') }))
    .filter(({ cells }) => cells.join('') !== '' && !(cells[0] ?? '').startsWith('#'));
  const [head, ...body] = lines;
  const header = head?.cells ?? [];
  const missing = columns.filter((column) => !header.includes(column));
  if (head === undefined || missing.length > 0) {
    const row = head?.row ?? 1;
    return err(missing.map((column) => fault({ table: name, row }, column, 'column-missing', '')));
  }
  const long = body.filter(({ cells }) => cells.length > header.length);
  if (long.length > 0) {
    return err(long.map(({ row, cells }) => tooMany(name, row, cells.slice(header.length))));
  }
  return ok(body.map(({ row, cells }) => ({ table: name, row, cells: byColumn(header, cells) })));
}

const tooMany = (table: string, row: number, rest: readonly string[]): CellFault =>
  fault({ table, row }, '', 'too-many-cells', rest.join(' '));

const byColumn = (
  header: readonly string[],
  cells: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(header.map((column, index) => [column, (cells[index] ?? '').trim()]));

export const fault = (
  { table, row }: Pick<TableRow, 'table' | 'row'>,
  column: string,
  code: CellFaultCode,
  value: string,
): CellFault => ({ table, row, column, code, value });

export const cellOf = (row: TableRow, column: string): string => row.cells[column] ?? '';

/** A list in a cell: parts between |, without the empty ones. */
export const listOf = (row: TableRow, column: string): readonly string[] =>
  cellOf(row, column)
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A day in a cell; null where the cell is empty or holds no day: `dayFaults` says so. */
export function dayOfCell(row: TableRow, column: string): PlainDate | null {
  const day = plainDate(cellOf(row, column));
  return day.ok ? day.value : null;
}

/** The faults of a pair of day cells. */
export function dayFaults(row: TableRow, from: string, to: string): readonly CellFault[] {
  const wrong = [from, to]
    .filter((column) => cellOf(row, column) !== '' && dayOfCell(row, column) === null)
    .map((column) => fault(row, column, 'not-a-date', cellOf(row, column)));
  const [first, last] = [dayOfCell(row, from), dayOfCell(row, to)];
  return first !== null && last !== null && last < first
    ? [...wrong, fault(row, to, 'to-before-from', cellOf(row, to))]
    : wrong;
}

/** The fault of a cell that must be one of some words. */
export const choiceFaults = (
  row: TableRow,
  column: string,
  allowed: readonly string[],
): readonly CellFault[] =>
  allowed.includes(cellOf(row, column))
    ? []
    : [fault(row, column, 'not-allowed', cellOf(row, column))];

export const emptyFaults = (row: TableRow, columns: readonly string[]): readonly CellFault[] =>
  columns
    .filter((column) => cellOf(row, column) === '')
    .map((column) => fault(row, column, 'empty', ''));
