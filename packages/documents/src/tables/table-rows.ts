// SPDX-License-Identifier: Apache-2.0
import type { CleanText, GridCell, Range } from '../clean/clean-text.js';
import type { ColumnRole } from './column-role.js';

/** One task of a table: the cells that say what, and for each group of answerers the cells that say who. */
export interface TableRow {
  readonly cells: readonly RowCell[];
  /** One entry for each row of the table that names somebody of its own, with the cells of work it answers for. */
  readonly answers: readonly (readonly AnswerCell[])[];
}

export interface RowCell {
  readonly role: ColumnRole;
  readonly range: Range;
}

export interface AnswerCell extends RowCell {
  /** The cells of work in the same table row. */
  readonly lines: readonly Range[];
}

const WORK: readonly ColumnRole[] = ['task', 'measure', 'goal', 'duty'];
const WHO: readonly ColumnRole[] = ['lead', 'support', 'units', 'department'];
/** Columns whose empty cells mean: as above. Merged cells are filled already. */
const CARRIED: readonly ColumnRole[] = ['section', 'lead', 'units', 'department'];

type Cells = readonly (RowCell & { readonly continued: boolean })[];

/** Joins rows that go on with the task above, and fills merged and empty cells from above. */
export function groupRows(
  clean: CleanText,
  rows: readonly (readonly GridCell[])[],
  roles: readonly (ColumnRole | null)[],
): readonly TableRow[] {
  const tasks: { cells: RowCell[]; answers: AnswerCell[][] }[] = [];
  const carried = carriedColumns(rows, roles);
  let above: Cells = [];
  for (const row of rows) {
    const cells = cellsOf(row, roles);
    if (isEmpty(cells) || repeatsHeader(clean, cells)) continue;
    const last = tasks.at(-1);
    const filled = fill(cells, above, carried);
    const lines = workOf(filled.filter((cell) => !cell.continued));
    if (last !== undefined && continuesTask(cells, roles)) {
      last.cells.push(...filled.filter((cell) => WORK.includes(cell.role) && !cell.continued));
      const own = filled.filter(
        (cell) => WHO.includes(cell.role) && !cell.continued && hasWords(cell),
      );
      if (own.length > 0) last.answers.push(own.map((cell) => ({ ...cell, lines })));
    } else {
      const who = filled.filter((cell) => WHO.includes(cell.role));
      tasks.push({ cells: [...filled], answers: [who.map((cell) => ({ ...cell, lines }))] });
    }
    above = filled;
  }
  return tasks;
}

function cellsOf(row: readonly GridCell[], roles: readonly (ColumnRole | null)[]): Cells {
  return roles.flatMap((role, column) => {
    const cell = row[column];
    return role === null || cell === undefined
      ? []
      : [{ role, range: cell.range, continued: cell.continued }];
  });
}

const hasWords = ({ range: [from, to] }: RowCell): boolean => to > from;
const isEmpty = (cells: Cells): boolean => !cells.some((cell) => hasWords(cell) && !cell.continued);
const workOf = (cells: Cells): readonly Range[] =>
  cells.filter((cell) => WORK.includes(cell.role) && hasWords(cell)).map((cell) => cell.range);

const repeatsHeader = (clean: CleanText, cells: Cells): boolean =>
  cells.some(
    (cell) => cell.role === 'number' && clean.match.slice(...cell.range).trim() === '序号',
  );

/** No number and no task of its own, in a table that has such columns: the row goes on with the task above. */
function continuesTask(cells: Cells, roles: readonly (ColumnRole | null)[]): boolean {
  const blank = (role: ColumnRole): boolean =>
    !cells.some((cell) => cell.role === role && hasWords(cell) && !cell.continued);
  if (roles.includes('number'))
    return (
      blank('number') && (!roles.includes('task') || blank('task') || isMerged(cells, 'number'))
    );
  return roles.includes('task') && roles.includes('measure') && blank('task');
}

const isMerged = (cells: Cells, role: ColumnRole): boolean =>
  cells.some((cell) => cell.role === role && cell.continued);

function fill(cells: Cells, above: Cells, carried: ReadonlySet<ColumnRole>): Cells {
  const whoIsNamed = cells.some(
    (cell) => (cell.role === 'lead' || cell.role === 'units') && hasWords(cell),
  );
  return cells.map((cell, i) => {
    const carries = carried.has(cell.role) || (cell.role === 'support' && !whoIsNamed);
    const higher = above[i];
    return hasWords(cell) || !carries || higher === undefined
      ? cell
      : { ...cell, range: higher.range };
  });
}

/** One empty time means: none. Many empty times mean: as above. */
function carriedColumns(
  rows: readonly (readonly GridCell[])[],
  roles: readonly (ColumnRole | null)[],
): ReadonlySet<ColumnRole> {
  const column = roles.indexOf('deadline');
  const blank = rows.filter(
    (row) => row[column] !== undefined && row[column].range[1] === row[column].range[0],
  );
  return new Set<ColumnRole>(blank.length * 4 > rows.length ? [...CARRIED, 'deadline'] : CARRIED);
}
