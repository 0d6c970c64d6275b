// SPDX-License-Identifier: Apache-2.0
import type { Assignment, TargetRow, UnitSheet } from '@sanyi/documents';
import type { Cell, Worksheet } from 'exceljs';
import { cellText } from './cell-text.js';
import { newWorkbook } from './new-workbook.js';
import { addReturnSheet } from './return-sheet.js';
import { companyInWords, deadlinesInWords, documentInWords, roleOf, workOf } from './row-words.js';
import { HEADER, NOTE, OPEN, OPEN_HEADER, styleOf, TITLE } from './sheet-style.js';
import { fillCell, HEADER_ROW, rowFit, setUpPrint } from './table-sheet.js';

/** 状态 a unit can choose. */
export const STATES = ['未开展', '推进中', '已完成', '需协调'] as const;

/** One line of the form: an assignment and one of its targets, or none. */
interface FormLine {
  readonly assignment: Assignment;
  readonly target: TargetRow | null;
  readonly number: number;
  readonly isFirst: boolean;
}

interface FormColumn {
  readonly header: string;
  readonly width: number;
  /** Given cells are locked; a unit fills the others. */
  readonly given?: (line: FormLine) => string | number;
  readonly hidden?: boolean;
  readonly centred?: boolean;
  readonly format?: 'text' | 'day' | 'state';
}

const COLUMNS: readonly FormColumn[] = [
  { header: '编号', width: 14, hidden: true, given: (line) => line.assignment.id },
  {
    header: '目标编号',
    width: 14,
    hidden: true,

    given: ({ target }) => target?.id ?? '',
  },
  { header: '序号', width: 6, centred: true, given: ({ number }) => number },
  { header: '工作任务', width: 18, given: titleOf },
  {
    header: '工作内容',
    width: 34,
    given: ({ assignment, isFirst }) => (isFirst ? workOf(assignment) : SAME),
  },
  { header: '职责', width: 10, centred: true, given: ({ assignment }) => roleOf(assignment) },
  {
    header: '牵头及其他单位',
    width: 22,
    given: ({ assignment, isFirst }) => (isFirst ? companyInWords(assignment) : SAME),
  },
  {
    header: '完成时限',
    width: 13,
    given: ({ assignment }) => deadlinesInWords(assignment.deadlines),
  },
  { header: '目标指标', width: 22, given: ({ target }) => target?.words ?? '' },
  { header: '完成值', width: 10, format: 'text' },
  { header: '状态', width: 9, format: 'state' },
  { header: '进展情况', width: 26, format: 'text' },
  { header: '完成日期', width: 12, format: 'day' },
  { header: '佐证材料', width: 14, format: 'text' },
  { header: '存在问题', width: 16, format: 'text' },
  { header: '下一步', width: 16, format: 'text' },
];

/**
 * 填报表 for one unit as an Excel workbook. What the document says is locked (without a password), what the unit fills
 * is open; hidden columns and a hidden sheet hold the ids by which the filled form is read back.
 */
export async function unitForm(sheet: UnitSheet): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  const form = workbook.addWorksheet('填报表', {
    views: [{ state: 'frozen', ySplit: HEADER_ROW, xSplit: 4, showGridLines: false }],
  });
  form.columns = COLUMNS.map(({ width, hidden }) => ({ width, hidden: hidden ?? false }));
  addHeading(form, sheet);
  sheet.assignments.flatMap(linesOf).forEach((line, index) => {
    addLine(form, line, HEADER_ROW + 1 + index);
  });
  setUpPrint(form, COLUMNS.length);
  await form.protect('', PERMITTED);
  addReturnSheet(workbook, sheet.documents, sheet.assignments);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const PERMITTED = { formatColumns: true, formatRows: true };

/** The first visible column. */
const FIRST = 3;
/** Where the left half of the note row, for the office, ends. */
const SPLIT = 8;

function addHeading(form: Worksheet, sheet: UnitSheet): void {
  form.mergeCells(1, FIRST, 1, COLUMNS.length);
  Object.assign(form.getCell(1, FIRST), {
    value: cellText(`${sheet.unit}工作任务填报表`),
    style: TITLE,
  });
  form.mergeCells(2, FIRST, 2, SPLIT);
  const note = `依据：${sheet.documents.map(documentInWords).join('、')}`;
  Object.assign(form.getCell(2, FIRST), { value: cellText(note), style: NOTE });
  form.mergeCells(2, SPLIT + 1, 2, COLUMNS.length);
  Object.assign(form.getCell(2, SPLIT + 1), {
    value: '填报人：　　　　　　　联系电话：　　　　　　　　　　　填报日期：　　　　年　　月　　日',
    style: { ...NOTE, protection: { locked: false } },
  });
  COLUMNS.forEach(({ header, given }, index) => {
    Object.assign(form.getCell(HEADER_ROW, index + 1), {
      value: header,
      style: given === undefined ? OPEN_HEADER : HEADER,
    });
  });
  form.getRow(1).height = 36;
  form.getRow(2).height = rowFit([{ words: note, width: 112 }]).height;
  form.getRow(HEADER_ROW).height = 30;
}

/** One row a line, so that no page break tears a cell and every row can be filtered by itself. */
function addLine(form: Worksheet, line: FormLine, row: number): void {
  const givens = COLUMNS.map(({ given }) => given?.(line));
  const { size, height } = rowFit(
    COLUMNS.flatMap(({ width, hidden }, index) =>
      hidden === true ? [] : [{ words: String(givens[index] ?? ''), width }],
    ),
  );
  form.getRow(row).height = height;
  COLUMNS.forEach(({ format, centred }, index) => {
    const cell = form.getCell(row, index + 1);
    const given = givens[index];
    if (given === undefined) openCell(cell, format ?? 'text');
    else fillCell(cell, given, { place: centred === true ? 'centre' : 'left', size });
  });
}

/** A task with several targets has a line for each; what the first has said of the task, the others call 同上. */
function linesOf(assignment: Assignment, index: number): readonly FormLine[] {
  const targets: readonly (TargetRow | null)[] =
    assignment.targets.length > 0 ? assignment.targets : [null];
  return targets.map((target, at) => ({
    assignment,
    target,
    number: index + 1,
    isFirst: at === 0,
  }));
}

const SAME = '同上';

const STATE_LIST = {
  type: 'list',
  allowBlank: true,
  formulae: [`"${STATES.join(',')}"`],
  showErrorMessage: true,
  errorTitle: '状态',
  error: `请从下拉列表中选择：${STATES.join('、')}。`,
} as const;

const DAY_ONLY = {
  type: 'date',
  operator: 'greaterThan',
  allowBlank: true,
  formulae: [new Date('2000-01-01T00:00:00Z')],
  showErrorMessage: true,
  errorTitle: '完成日期',
  error: '请填写日期，例如 2026-06-30。',
} as const;

/** Words and values are kept as typed (62%, 约3万人), so the cell is text. */
function openCell(cell: Cell, format: 'text' | 'day' | 'state'): void {
  cell.style = OPEN_STYLES[format];
  if (format === 'state')
    cell.dataValidation = { ...STATE_LIST, formulae: [...STATE_LIST.formulae] };
  if (format === 'day') cell.dataValidation = { ...DAY_ONLY, formulae: [...DAY_ONLY.formulae] };
}

const OPEN_STYLES = {
  text: { ...OPEN, numFmt: '@' },
  day: { ...OPEN, numFmt: 'yyyy-mm-dd', alignment: styleOf('day').alignment ?? {} },
  state: { ...OPEN, alignment: styleOf('centre').alignment ?? {} },
} as const;

function titleOf({ assignment: { task } }: FormLine): string {
  return task.label === '' ? task.title : `${task.label}${task.title}`;
}
