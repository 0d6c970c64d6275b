// SPDX-License-Identifier: Apache-2.0
import {
  type Assignment,
  chineseDay,
  deadlineInWords,
  targetInWords,
  type UnitSheet,
} from '@sanyi/documents';
import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { type Face, PAGE, run, SIZE } from './official-paper.js';
import { roleOf, unitList } from './row-words.js';
import { lineCount } from './text-width.js';

interface TableColumn {
  readonly header: string;
  /** Share of the text width. */
  readonly share: number;
  readonly centred: boolean;
  readonly of: (assignment: Assignment, index: number) => string;
}

const COLUMNS: readonly TableColumn[] = [
  { header: '序号', share: 0.07, centred: true, of: (_, index) => String(index + 1) },
  { header: '工作任务', share: 0.23, centred: false, of: ({ task }) => task.title },
  { header: '职责', share: 0.1, centred: true, of: roleOf },
  { header: '目标指标', share: 0.23, centred: false, of: targetsOf },
  { header: '完成时限', share: 0.15, centred: false, of: deadlinesOf },
  { header: '牵头及其他单位', share: 0.22, centred: false, of: companyOf },
];

/** Rows of more lines than this make the table turn. */
const PORTRAIT_LINES = 14;
const CELL_MARGIN = 70;

/** True where a row would be too tall on an upright page: GB/T 9704-2012 §7.4 then has the table lie. */
export const needsLandscape = (sheet: UnitSheet): boolean =>
  sheet.assignments.some((assignment, index) => rowLines(assignment, index) > PORTRAIT_LINES);

/** 任务分工一览表. The header stands on every page; a row is not torn where it fits a page. */
export function taskTable(sheet: UnitSheet): Table {
  const width = needsLandscape(sheet) ? PAGE.textHeight : PAGE.textWidth;
  const widths = COLUMNS.map(({ share }) => Math.floor(width * share));
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 40, bottom: 40 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: COLUMNS.map(({ header }, at) => cell(header, widths[at] ?? 0, true, '黑体')),
      }),
      ...sheet.assignments.map((assignment, index) => row(assignment, index, widths)),
    ],
  });
}

function row(assignment: Assignment, index: number, widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: rowLines(assignment, index) < 3 * PORTRAIT_LINES,
    children: COLUMNS.map(({ of, centred }, at) =>
      cell(of(assignment, index), widths[at] ?? 0, centred, '仿宋'),
    ),
  });
}

function cell(words: string, width: number, centred: boolean, face: Face): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: words.split('\n').map(
      (line) =>
        new Paragraph({
          children: [run(line, face, SIZE.五号)],
          alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { line: 320, lineRule: LineRuleType.EXACT },
        }),
    ),
  });
}

/** Lines of a row on an upright page, where a half character of 5号 is 105 twips. */
const rowLines = (assignment: Assignment, index: number): number =>
  Math.max(
    ...COLUMNS.map(({ of, share }) =>
      lineCount(of(assignment, index), (PAGE.textWidth * share - 2 * CELL_MARGIN) / 105 + 1),
    ),
  );

function targetsOf({ targets }: Assignment): string {
  return targets.map(({ target }) => targetInWords(target, chineseDay)).join('\n');
}

function deadlinesOf({ deadlines }: Assignment): string {
  return deadlines.map(({ deadline }) => deadlineInWords(deadline, chineseDay)).join('\n');
}

function companyOf({ unit, leads, firstListed, others, openEnded }: Assignment): string {
  const lead = leads.length > 0 ? [`牵头：${unitList(leads)}`] : [];
  const first = firstListed.length > 0 ? [`首列（未明确牵头）：${unitList(firstListed)}`] : [];
  const beside = others.filter((other) => other !== unit && !leads.includes(other));
  return [...lead, ...first, ...(beside.length > 0 ? [unitList(beside, openEnded)] : [])].join(
    '\n',
  );
}
