// SPDX-License-Identifier: Apache-2.0
import type { Assignment, TargetRow, UnitSheet } from '@sanyi/documents';
import ExcelJS, { type Worksheet } from 'exceljs';
import { cellText } from './cell-text.js';
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
}

interface FormColumn {
  readonly header: string;
  readonly width: number;
  /** Given cells are locked; a unit fills the others. */
  readonly given?: (line: FormLine) => string | number;
  readonly hidden?: boolean;
  readonly centred?: boolean;
  /** One cell for each target; the others span all targets of the assignment. */
  readonly perTarget?: boolean;
  readonly format?: 'text' | 'day' | 'state';
}

const COLUMNS: readonly FormColumn[] = [
  { header: '编号', width: 14, hidden: true, perTarget: true, given: (line) => line.assignment.id },
  {
    header: '目标编号',
    width: 14,
    hidden: true,
    perTarget: true,
    given: ({ target }) => target?.id ?? '',
  },
  { header: '序号', width: 6, centred: true, given: ({ number }) => number },
  { header: '工作任务', width: 18, given: titleOf },
  { header: '工作内容', width: 34, given: ({ assignment }) => workOf(assignment) },
  { header: '职责', width: 10, centred: true, given: ({ assignment }) => roleOf(assignment) },
  { header: '牵头及其他单位', width: 22, given: ({ assignment }) => companyInWords(assignment) },
  {
    header: '完成时限',
    width: 13,
    given: ({ assignment }) => deadlinesInWords(assignment.deadlines),
  },
  { header: '目标指标', width: 22, perTarget: true, given: ({ target }) => target?.words ?? '' },
  { header: '完成值', width: 10, perTarget: true, format: 'text' },
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
  const workbook = new ExcelJS.Workbook();
  const form = workbook.addWorksheet('填报表', {
    views: [{ state: 'frozen', ySplit: HEADER_ROW, xSplit: 4, showGridLines: false }],
  });
  form.columns = COLUMNS.map(({ width, hidden }) => ({ width, hidden: hidden ?? false }));
  addHeading(form, sheet);
  let top = HEADER_ROW + 1;
  for (const [index, assignment] of sheet.assignments.entries()) {
    top = addAssignment(form, assignment, index + 1, top);
  }
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

/** Writes one assignment from row `top` on and answers the row after it. */
function addAssignment(
  form: Worksheet,
  assignment: Assignment,
  number: number,
  top: number,
): number {
  const targets: readonly (TargetRow | null)[] =
    assignment.targets.length > 0 ? assignment.targets : [null];
  const lines = targets.map((target): FormLine => ({ assignment, target, number }));
  const { size, height } = fitOf(lines);
  lines.forEach((line, offset) => {
    form.getRow(top + offset).height = height;
    COLUMNS.forEach((column, index) => {
      const cell = form.getCell(top + offset, index + 1);
      if (column.given === undefined) openCell(cell, column.format ?? 'text');
      else
        fillCell(cell, column.given(line), {
          place: column.centred === true ? 'centre' : 'left',
          size,
        });
    });
  });
  COLUMNS.forEach((column, index) => {
    if (column.perTarget === true || lines.length === 1) return;
    form.mergeCells(top, index + 1, top + lines.length - 1, index + 1);
  });
  return top + lines.length;
}

/** The rows of an assignment share its height; none is lower than its own target needs. */
function fitOf(lines: readonly FormLine[]): { size: number; height: number } {
  const wordsOf = ({ given }: FormColumn, line: FormLine): string => String(given?.(line) ?? '');
  const shown = COLUMNS.filter(({ hidden }) => hidden !== true);
  const [first] = lines;
  if (first === undefined) return rowFit([]);
  const whole = rowFit(
    shown
      .filter(({ perTarget }) => perTarget !== true)
      .map((column) => ({ words: wordsOf(column, first), width: column.width })),
  );
  const own = rowFit(
    shown
      .filter(({ perTarget }) => perTarget === true)
      .flatMap((column) =>
        lines.map((line) => ({ words: wordsOf(column, line), width: column.width })),
      ),
  );
  return {
    size: Math.min(whole.size, own.size),
    height: Math.max(whole.height / lines.length, own.height),
  };
}

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
function openCell(cell: ExcelJS.Cell, format: 'text' | 'day' | 'state'): void {
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
