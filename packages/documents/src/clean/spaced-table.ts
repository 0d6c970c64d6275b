// SPDX-License-Identifier: Apache-2.0
import type { Span } from '../reading.js';
import type { SourceCell } from '../source.js';
import { type ColumnRole, columnRole, isWho, isWork } from '../tables/column-role.js';
import { startsBlock } from './block-start.js';
import { fitOf } from './cell-fit.js';
import type { Line } from './lines.js';
import { isPageMark } from './page-mark.js';
import { columnsOf, type Token, tokensOf } from './spaced-line.js';
import type { TableLines } from './table-lines.js';

type Roles = readonly (ColumnRole | null)[];

interface Header {
  readonly roles: Roles;
  readonly names: readonly Token[];
  /** How many lines it takes: names may be broken over two. */
  readonly height: number;
}

/** The pieces of one row, by column. */
type Row = Token[][];

const MOST_COLUMNS = 10;
const LONGEST_HEADER = 120;
/** No row takes more lines than this behind its first. */
const DEEPEST_ROW = 12;

/**
 * A table whose columns are parted by spaces, as a PDF gives it, beginning at a line that names at least three known
 * columns: 序号 事项 责任单位 完成时限. Rows may run over several lines; page marks and repeated headers stand between them.
 */
export function spacedTable(text: string, lines: readonly Line[], from: number): TableLines | null {
  const header = headerAt(text, lines, from);
  if (header === null) return null;
  const rows: Row[] = [];
  let to = from + header.height;
  for (let at = to; at < lines.length; at += 1) {
    const kind = kindOf({ text, lines, header, rows }, at);
    if (kind === 'end') break;
    if (kind === 'between') continue;
    take({ text, lines, header, rows }, at, kind);
    to = at + 1;
  }
  if (rows.length === 0) return null;
  const names = header.names.map((name) => [name]);
  return { from, to, table: { rows: [names, ...rows].map(cellsOf) } };
}

/** A table as far as it has been read. */
interface Draft {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly header: Header;
  readonly rows: Row[];
}

function headerAt(text: string, lines: readonly Line[], from: number): Header | null {
  const line = lines[from];
  if (line === undefined || line.text.length > LONGEST_HEADER || !/[\s\u3000]/.test(line.text))
    return null;
  for (const gap of ['wide', 'any'] as const) {
    const names = tokensOf(text, line, gap);
    const roles = names.map(({ words }) => columnRole(words));
    if (isHeader(roles)) return { roles, names, height: 1 };
    const next = lines[from + 1];
    const broken = next === undefined ? null : brokenHeader(names, tokensOf(text, next, gap));
    if (broken !== null) return broken;
  }
  return null;
}

function isHeader(roles: Roles): boolean {
  const known = roles.filter((role) => role !== null);
  const distinct = new Set(known).size;
  if (roles.length > MOST_COLUMNS || known.length < roles.length - 1 || !known.some(isWork))
    return false;
  if (distinct < 3) return false;
  return known.some((role) => isWho(role) || role === 'deadline' || role === 'number');
}

/** 序号 任务 责任 完成 / 单位 时限: each name that says nothing alone takes the next piece of the line below. */
function brokenHeader(names: readonly Token[], below: readonly Token[]): Header | null {
  if (below.some(({ words }) => words.length > LONGEST_NAME)) return null;
  const left = [...below];
  const words = names.map((name) =>
    columnRole(name.words) === null ? name.words + (left.shift()?.words ?? '') : name.words,
  );
  const roles = words.map(columnRole);
  return left.length === 0 && roles.every((role) => role !== null) && isHeader(roles)
    ? { roles, names, height: 2 }
    : null;
}

const LONGEST_NAME = 6;

/** opens: a row begins there; goes-on: the row above runs on; between: it is no row, and rows follow. */
type LineKind = 'opens' | 'goes-on' | 'between' | 'end';

function kindOf(draft: Draft, at: number): LineKind {
  const line = draft.lines[at];
  if (line === undefined) return 'end';
  if (opens(draft, line)) return 'opens';
  if (standsBetween(draft, line)) return 'between';
  if (startsBlock(line.text)) return opensSoon(draft, at, 1) ? 'between' : 'end';
  return goesOn(draft, line, at) ? 'goes-on' : 'end';
}

const standsBetween = (draft: Draft, line: Line): boolean =>
  isPageMark(line.text) || isHeaderAgain(draft, line);

const goesOn = (draft: Draft, line: Line, at: number): boolean =>
  draft.rows.length > 0 &&
  (isOpen(draft) || isIndented(draft, line) || opensSoon(draft, at, DEEPEST_ROW));

/** The next number opens a row; without a first column of numbers, pieces that fit the columns do. */
function opens({ text, header: { roles }, rows }: Draft, line: Line): boolean {
  if (roles[0] === 'number') return opensWith(line.text, rows.length + 1);
  const tokens = tokensOf(text, line, 'any');
  const columns = columnsOf(tokens, roles);
  const fits = tokens.map(({ words }, i) => fitOf(words, roles[columns[i] ?? 0] ?? null));
  return new Set(columns).size >= roles.length - 1 && fits.every((fit) => fit >= 0);
}

function opensWith(words: string, number: number): boolean {
  const found = /^[（(]?(?<number>\d{1,3})[）)]?[.．、]?(?:[\s\u3000]|$)/.exec(words);
  return Number(found?.groups?.['number']) === number;
}

/** A row opens within so many lines, and nothing before it begins a piece of the text. */
function opensSoon(draft: Draft, at: number, reach: number): boolean {
  for (let i = at + 1; i <= at + reach; i += 1) {
    const line = draft.lines[i];
    if (line === undefined) return false;
    if (opens(draft, line)) return true;
    if (!standsBetween(draft, line) && startsBlock(line.text)) return false;
  }
  return false;
}

const isHeaderAgain = ({ header: { names } }: Draft, line: Line): boolean =>
  line.text.replace(/[\s\u3000]/g, '') === names.map(({ words }) => words).join('');

/** A list of names that stops at 、 goes on. */
const isOpen = ({ rows }: Draft): boolean =>
  (rows.at(-1) ?? []).some((tokens) => /[、，（]$/.test(tokens.at(-1)?.words ?? ''));

/** A line set in from the margin, as far as a column of the row above it, stands in that column. */
function isIndented({ text, rows }: Draft, line: Line): boolean {
  const [first] = tokensOf(text, line, 'wide');
  const lefts = (rows.at(-1) ?? []).flatMap((tokens) => tokens[0]?.left ?? []);
  return (
    first !== undefined &&
    first.left >= 4 &&
    lefts.slice(1).some((it) => Math.abs(it - first.left) <= 2)
  );
}

function take(draft: Draft, at: number, kind: 'opens' | 'goes-on'): void {
  const { text, lines, header, rows } = draft;
  const line = lines[at];
  if (line === undefined) return;
  const row: Row = kind === 'opens' ? header.roles.map(() => []) : (rows.at(-1) ?? []);
  const placed =
    kind === 'opens' ? placedFirst(text, line, header.roles) : placedBelow(text, line, row, header);
  for (const [token, column] of placed) put(row[column] ?? [], token, line);
  if (kind === 'opens') rows.push(row);
}

/** Pieces of one line in one column are one piece with what stands between them. */
function put(cell: Token[], token: Token, line: Line): void {
  const last = cell.at(-1);
  if (last === undefined || last.start < line.start) cell.push(token);
  else cell[cell.length - 1] = { ...last, end: token.end, words: `${last.words} ${token.words}` };
}

type Placed = readonly (readonly [token: Token, column: number])[];

/** As many wide gaps as columns part them; else the pieces go where they fit. */
function placedFirst(text: string, line: Line, roles: Roles): Placed {
  const wide = tokensOf(text, line, 'wide');
  if (wide.length === roles.length) return wide.map((token, column) => [token, column]);
  const tokens = wide.length > roles.length ? wide : tokensOf(text, line, 'any');
  const columns = columnsOf(tokens, roles);
  return tokens.map((token, i) => [token, columns[i] ?? 0]);
}

/** Where the columns of the page are kept, a piece stands below its column; else it goes where it fits. */
function placedBelow(text: string, line: Line, row: Row, { roles }: Header): Placed {
  const wide = tokensOf(text, line, 'wide');
  const lefts = row.map((tokens) => tokens[0]?.left ?? Infinity);
  if (line.raw[0] < line.start || wide.length > 1)
    return wide.map((token) => [token, nearest(lefts, token.left)]);
  const tokens = tokensOf(text, line, 'any');
  if (tokens.length === 1) return tokens.map((token) => [token, columnOfOne(token, row, roles)]);
  const columns = columnsOf(tokens, roles);
  return tokens.map((token, i) => [token, columns[i] ?? 0]);
}

const nearest = (lefts: readonly number[], left: number): number =>
  lefts.reduce(
    (best, it, i) => (Math.abs(it - left) < Math.abs((lefts[best] ?? Infinity) - left) ? i : best),
    0,
  );

/** A piece alone goes on with the list that stops at 、, else it goes where it fits. */
function columnOfOne(token: Token, row: Row, roles: Roles): number {
  const open = row.findIndex((tokens) => /[、，（]$/.test(tokens.at(-1)?.words ?? ''));
  return open >= 0 ? open : (columnsOf([token], roles)[0] ?? 0);
}

function cellsOf(row: Row | readonly (readonly Token[])[]): readonly SourceCell[] {
  return row.flatMap((tokens, column) => {
    const [first, ...more] = tokens.map(({ start, end }): Span => [start, end]);
    return first === undefined ? [] : [{ span: first, more, column, columnSpan: 1, rowSpan: 1 }];
  });
}
