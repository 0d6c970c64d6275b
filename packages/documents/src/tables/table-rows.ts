// SPDX-License-Identifier: Apache-2.0
import { type CleanText, type GridCell, matchIn, type Range } from '../clean/clean-text.js';
import { type ColumnRole, isWho, isWork } from './column-role.js';

/** One task of a table: the cells that say what, and for each group of answerers the cells that say who. */
export interface TableRow {
  readonly cells: readonly RowCell[];
  /** One entry for each row of the table that names somebody of its own, with the cells of work it answers for. */
  readonly answers: readonly (readonly AnswerCell[])[];
  /** From the first to the last word that stands in its rows: not what a cell from above says there. */
  readonly range: Range;
}

export interface RowCell {
  readonly role: ColumnRole;
  readonly range: Range;
}

export interface AnswerCell extends RowCell {
  /** The cells of work in the same table row. */
  readonly lines: readonly Range[];
}

/** Columns whose empty cells mean: as above. Merged cells are filled already. */
const CARRIED: readonly ColumnRole[] = ['section', 'lead', 'units', 'department'];

type Cells = readonly (RowCell & { readonly continued: boolean })[];
type Roles = readonly (ColumnRole | null)[];

interface Draft {
  readonly cells: RowCell[];
  readonly answers: AnswerCell[][];
  range: Range;
}

/** Joins rows that go on with the task above, and fills merged and empty cells from above. */
export function groupRows(
  clean: CleanText,
  rows: readonly (readonly GridCell[])[],
  roles: Roles,
): readonly TableRow[] {
  const tasks: Draft[] = [];
  const carried = carriedColumns(rows, roles);
  let above: Cells = [];
  for (const row of rows) {
    const cells = cellsOf(row, roles);
    if (isEmpty(cells) || repeatsHeader(clean, cells)) continue;
    const filled = fill(cells, above, carried);
    const last = tasks.at(-1);
    const range = around(cells.filter((cell) => !cell.continued && hasWords(cell)));
    if (last !== undefined && continuesTask(cells, roles)) addRow(last, filled, range);
    else tasks.push(newTask(filled, range));
    above = filled;
  }
  return tasks;
}

function newTask(cells: Cells, range: Range): Draft {
  const who = cells.filter(({ role }) => isWho(role));
  return { cells: [...cells], answers: [answersFor(who, cells)], range };
}

function addRow(task: Draft, cells: Cells, range: Range): void {
  task.range = [task.range[0], range[1]];
  const own = cells.filter((cell) => !cell.continued);
  task.cells.push(...own.filter(({ role }) => isWork(role)));
  const who = own.filter((cell) => isWho(cell.role) && hasWords(cell));
  if (who.length > 0) task.answers.push(answersFor(who, cells));
}

function answersFor(who: Cells, cells: Cells): AnswerCell[] {
  const lines = cells
    .filter((cell) => isWork(cell.role) && hasWords(cell) && !cell.continued)
    .map(({ range }) => range);
  return who.map((cell) => ({ ...cell, lines }));
}

function cellsOf(row: readonly GridCell[], roles: Roles): Cells {
  return roles.flatMap((role, column) => {
    const cell = row[column];
    return role === null || cell === undefined ? [] : [{ role, ...cell }];
  });
}

const hasWords = ({ range: [from, to] }: RowCell): boolean => to > from;
const isEmpty = (cells: Cells): boolean => !cells.some((cell) => hasWords(cell) && !cell.continued);

/** A table that runs over a page carries its header again. */
const repeatsHeader = (clean: CleanText, cells: Cells): boolean =>
  cells.some(({ role, range }) => role === 'number' && matchIn(clean, range).trim() === '序号');

/** No number and no task of its own, in a table that has such columns: the row goes on with the task above. */
function continuesTask(cells: Cells, roles: Roles): boolean {
  const isBlank = (role: ColumnRole): boolean =>
    !cells.some((cell) => cell.role === role && hasWords(cell) && !cell.continued);
  const noTask = roles.includes('task') && isBlank('task');
  if (!roles.includes('number')) return noTask && roles.includes('measure');
  return isBlank('number') && (noTask || !roles.includes('task') || isMerged(cells, 'number'));
}

const isMerged = (cells: Cells, role: ColumnRole): boolean =>
  cells.some((cell) => cell.role === role && cell.continued);

/** An empty cell of a carried column takes the words above it; support only where the row names nobody else. */
function fill(cells: Cells, above: Cells, carried: ReadonlySet<ColumnRole>): Cells {
  const names = (cell: RowCell): boolean =>
    (cell.role === 'lead' || cell.role === 'units') && hasWords(cell);
  const supportToo = !cells.some(names);
  return cells.map((cell, i) => {
    const carries = carried.has(cell.role) || (cell.role === 'support' && supportToo);
    return hasWords(cell) || !carries ? cell : { ...cell, range: above[i]?.range ?? cell.range };
  });
}

/** One empty time means: none. Many empty times mean: as above. */
function carriedColumns(
  rows: readonly (readonly GridCell[])[],
  roles: Roles,
): ReadonlySet<ColumnRole> {
  const column = roles.indexOf('deadline');
  const times = rows.flatMap((row) => row[column] ?? []);
  const blank = times.filter(({ range: [from, to] }) => from === to);
  return new Set(blank.length * 4 > rows.length ? [...CARRIED, 'deadline'] : CARRIED);
}

/** From the first to the last character of some cells, in whatever order the columns stand. */
export const around = (cells: readonly RowCell[]): Range =>
  cells.reduce<Range>(
    ([start, end], { range: [from, to] }) => [Math.min(start, from), Math.max(end, to)],
    [Infinity, 0],
  );
