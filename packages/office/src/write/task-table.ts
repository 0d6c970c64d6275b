// SPDX-License-Identifier: Apache-2.0
import { type Assignment, deadlineInWords, targetInWords, type UnitSheet } from '@sanyi/documents';
import { chineseDay } from '@sanyi/kernel';
import { PAGE } from './paper-measures.js';
import { type PaperRow, type PaperXml, table } from './paper-xml.js';
import { companyInWords, roleOf } from './row-words.js';
import { lineCount } from './text-width.js';

interface TableColumn {
  readonly header: string;
  /** Share of the text width on an upright and on a lying page. */
  readonly share: { readonly upright: number; readonly lying: number };
  readonly centred: boolean;
  readonly of: (assignment: Assignment, index: number) => string;
}

const COLUMNS: readonly TableColumn[] = [
  {
    header: '序号',
    share: { upright: 0.08, lying: 0.06 },
    centred: true,
    of: (_, index) => String(index + 1),
  },
  {
    header: '工作任务',
    share: { upright: 0.19, lying: 0.18 },
    centred: false,
    of: ({ task }) => task.title,
  },
  { header: '职责', share: { upright: 0.13, lying: 0.09 }, centred: true, of: roleOf },
  { header: '目标指标', share: { upright: 0.21, lying: 0.22 }, centred: false, of: targetsOf },
  { header: '完成时限', share: { upright: 0.15, lying: 0.13 }, centred: false, of: deadlinesOf },
  {
    header: '牵头及其他单位',
    share: { upright: 0.24, lying: 0.32 },
    centred: false,
    of: companyInWords,
  },
];

/** Rows of more lines than this make the table turn. */
const PORTRAIT_LINES = 10;
/** On a lying page there is room for fewer lines, but a cell has fewer of them too. */
const LINES_OF_A_PAGE = 24;
const CELL_MARGIN = 70;
const HALF_CHARACTER = 120;

/** True where a row would be too tall on an upright page: GB/T 9704-2012 §7.4 then has the table lie. */
export const needsLandscape = (sheet: UnitSheet): boolean =>
  sheet.assignments.some((assignment, index) => rowLines(assignment, index) > PORTRAIT_LINES);

/** 任务分工一览表. The header stands on every page; a row is not torn where it fits a page. */
export function taskTable(sheet: UnitSheet): PaperXml {
  const widths = needsLandscape(sheet)
    ? COLUMNS.map(({ share }) => Math.floor(PAGE.textHeight * share.lying))
    : COLUMNS.map(({ share }) => Math.floor(PAGE.textWidth * share.upright));
  const header: PaperRow = {
    whole: true,
    cells: COLUMNS.map((column) => ({ text: column.header, style: 'cellHeader' })),
  };
  return table({ widths, margin: CELL_MARGIN, rows: [header, ...sheet.assignments.map(rowOf)] });
}

const rowOf = (assignment: Assignment, index: number): PaperRow => ({
  whole: rowLines(assignment, index) < LINES_OF_A_PAGE,
  cells: COLUMNS.map(({ of, centred }) => ({
    text: of(assignment, index),
    style: centred ? 'cellCentred' : 'cell',
  })),
});

/** Lines of a row on an upright page, where a half character of 小四 is 120 twips. */
const rowLines = (assignment: Assignment, index: number): number =>
  Math.max(
    ...COLUMNS.map(({ of, share }) =>
      lineCount(
        of(assignment, index),
        (PAGE.textWidth * share.upright - 2 * CELL_MARGIN) / HALF_CHARACTER + 1,
      ),
    ),
  );

function targetsOf({ targets }: Assignment): string {
  return targets.map(({ target }) => targetInWords(target, chineseDay)).join('\n');
}

function deadlinesOf({ deadlines }: Assignment): string {
  return deadlines.map(({ deadline }) => deadlineInWords(deadline, chineseDay)).join('\n');
}
