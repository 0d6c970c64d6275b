// SPDX-License-Identifier: Apache-2.0
import type { SourceTable, SourceCell } from '../source.js';
import { columnRole } from '../tables/column-role.js';
import type { Line } from './lines.js';
import { isPageMark } from './page-mark.js';
import { plainCell, type TableLines } from './table-lines.js';

type Piece = SourceCell['span'];

/** What stands between two cells. */
const PIPE = /[|｜]/;
const TAB = /\t/;
const LONGEST_HEADER = 300;

/** A line of a table that only draws: |---|:--:|, ———. */
const RULE = /^[\s|｜:+\-—─=]+$/;

/**
 * A table written with | or tabs that begins at a line naming at least two known columns, and has a line below it. null
 * where none begins there. Page marks, and the header that a new page repeats, stand between its rows.
 */
export function ruledTable(text: string, lines: readonly Line[], from: number): TableLines | null {
  const header = lines[from];
  const cut = headerCut(text, header);
  if (header === undefined || cut === null) return null;
  const body = bodyOf(text, lines, { from: from + 1, cut });
  const last = body.at(-1);
  if (last === undefined) return null;
  const rows = [header, ...body.filter((line) => line.text !== header.text)];
  return { from, to: lines.indexOf(last, from) + 1, table: tableOf(text, rows, cut) };
}

interface Below {
  readonly from: number;
  readonly cut: RegExp;
}

/** The lines below a header that carry its sign, up to the first that neither does nor is a page mark. */
function bodyOf(text: string, lines: readonly Line[], { from, cut }: Below): readonly Line[] {
  const body: Line[] = [];
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined) break;
    if (cut.test(text.slice(...line.raw))) body.push(line);
    else if (!isPageMark(line.text)) break;
  }
  return body;
}

function headerCut(text: string, line: Line | undefined): RegExp | null {
  if (line === undefined || line.text.length > LONGEST_HEADER) return null;
  const cut = [PIPE, TAB].find((sign) => sign.test(line.text));
  if (cut === undefined) return null;
  const named = piecesOf(text, line, cut).filter((piece) => isColumnName(text.slice(...piece)));
  return named.length >= 2 ? cut : null;
}

const isColumnName = (words: string): boolean => columnRole(words) !== null;

function tableOf(text: string, lines: readonly Line[], cut: RegExp): SourceTable {
  const rows = lines.filter((line) => !RULE.test(line.text));
  return { rows: rows.map((line) => piecesOf(text, line, cut).map(plainCell)) };
}

function piecesOf(text: string, line: Line, cut: RegExp): readonly Piece[] {
  const [from, to] = cut === PIPE ? withoutOuterPipes(text, line) : line.raw;
  const pieces: Piece[] = [];
  let start = from;
  for (let i = from; i < to; i += 1) {
    if (!cut.test(text.charAt(i))) continue;
    pieces.push(trimmed(text, [start, i]));
    start = i + 1;
  }
  return [...pieces, trimmed(text, [start, to])];
}

/** | a | b | has two cells, not four. */
function withoutOuterPipes(text: string, { start, end }: Line): Piece {
  const from = PIPE.test(text.charAt(start)) ? start + 1 : start;
  const to = PIPE.test(text.charAt(end - 1)) && end - 1 > from ? end - 1 : end;
  return [from, to];
}

function trimmed(text: string, [from, to]: Piece): Piece {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return [start, end];
}
