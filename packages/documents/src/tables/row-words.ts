// SPDX-License-Identifier: Apache-2.0
import { type CleanText, matchIn, type Range } from '../clean/clean-text.js';
import { type Marker, markerOf } from '../outline/marker.js';
import type { Task } from '../reading.js';
import { type ColumnRole, isWork } from './column-role.js';
import type { TableRow } from './table-rows.js';

/** The words of a table row that say what is to be done. */
export interface RowWords {
  /** The cells of work that are not empty, in the order of the columns. */
  readonly content: readonly Range[];
  readonly title: Range | null;
  /** What stands beside or behind the title. */
  readonly bodies: readonly Range[];
}

/**
 * Title and bodies of a table row; null for a row that asks for nothing.
 *
 * @param phrases - whether the rows of the table name their task in a phrase: then it is title and work in one
 */
export function rowWords(clean: CleanText, row: TableRow, phrases: boolean): RowWords | null {
  const content = contentOf(row);
  if (content.length === 0) return null;
  const [only] = phrases && isPhraseRow(clean, row) ? content : [];
  if (only !== undefined) return { content, title: only, bodies: content };
  const title = titleOf(clean, row, content.length);
  return { content, title, bodies: bodiesOf(content, title) };
}

const contentOf = (row: TableRow): readonly Range[] =>
  row.cells.filter(({ role, range }) => isWork(role) && !isEmpty(range)).map(({ range }) => range);

/** Most rows (four of five) name their task in a phrase and say no more: 更新车辆24辆. */
export const namesInPhrases = (clean: CleanText, rows: readonly TableRow[]): boolean =>
  rows.filter((row) => isPhraseRow(clean, row)).length * 5 >= rows.length * 4;

const PHRASE = /^[^，。；：\n]{4,28}$/;

function isPhraseRow(clean: CleanText, row: TableRow): boolean {
  const [only, ...more] = contentOf(row);
  const isPhrase = only !== undefined && PHRASE.test(matchIn(clean, only));
  return isPhrase && more.length === 0 && rangesOf(row, 'duty').length === 0;
}

/** The ranges of a row's cells of one kind that are not empty. */
export const rangesOf = (row: TableRow, role: ColumnRole): readonly Range[] =>
  row.cells.filter((cell) => cell.role === role && !isEmpty(cell.range)).map(({ range }) => range);

/** Number and label of a row: from its 序号 cell, else from the label its words begin with. */
export function rowLabel(
  clean: CleanText,
  row: TableRow,
  { content }: RowWords,
): Pick<Task, 'number' | 'label'> {
  const [cell] = rangesOf(row, 'number').map((range) => matchIn(clean, range).trim());
  return cell === undefined || cell === ''
    ? labelled(markerOf(content.map((range) => matchIn(clean, range)).join('\n')))
    : { number: cellNumber(cell), label: cell };
}

const labelled = (marker: Marker | null): Pick<Task, 'number' | 'label'> =>
  marker === null ? { number: null, label: '' } : { number: marker.number, label: marker.label };

const cellNumber = (words: string): number | null =>
  /^\d{1,4}$/.test(words) ? Number(words) : (markerOf(words)?.number ?? null);

const isEmpty = ([from, to]: Range): boolean => to <= from;

/** The task cell is a title where another column holds the work; else a short first sentence in it is. */
function titleOf(clean: CleanText, row: TableRow, filled: number): Range | null {
  const cell = rangesOf(row, 'task')[0];
  if (cell === undefined || filled > 1) return cell ?? null;
  const stop = /^[^。：；，\d]{2,24}[。：](?=.)/.exec(matchIn(clean, cell));
  return stop === null ? null : [cell[0], cell[0] + stop[0].length - 1];
}

/** The cells beside the title; where the title is the first sentence of the only cell, what stands behind its stop. */
const bodiesOf = (content: readonly Range[], title: Range | null): readonly Range[] =>
  title === null
    ? content
    : content
        .filter((range) => range !== title)
        .map(([from, to]): Range => [from === title[0] ? title[1] + 1 : from, to]);
