// SPDX-License-Identifier: Apache-2.0
import type { CellFault, CellFaultCode } from '@sanyi/registry';
import type { WorkbookRefusal } from '../decode/workbook-rows.js';

/** One line for the person at the screen: sheet, row, cell, what is wrong, what to do. */
export function describeCellFault(
  fault: CellFault,
  letters: ReadonlyMap<string, string> = new Map(),
): string {
  const letter = letters.get(`${fault.table} ${fault.column}`);
  const cell = letter === undefined ? '' : `(${letter}${fault.row} 单元格)`;
  return `“${fault.table}”第 ${fault.row} 行“${fault.column}”${cell}:${trouble(fault)}`;
}

/** The same without sheet and row, for a table that shows these in columns of their own. */
export const describeFaultyCell = (fault: CellFault): string =>
  `“${fault.column}”:${trouble(fault)}`;

const trouble = ({ value, code }: CellFault): string =>
  `${value === '' ? '' : `“${oneLine(value)}”`}${WORDS[code]}`;

const WORDS: Readonly<Record<CellFaultCode, string>> = {
  'column-missing': '缺少这一列。请补上表头。',
  'too-many-cells': '多出表头没有的格子。请删去。',
  empty: '没有填。请补上。',
  'not-a-date': '不是日期。请写成 2019-03-01 这样。',
  'to-before-from': '止日早于起日。请核对。',
  'not-allowed': '不在可填的范围内。请按填写说明改。',
  'unknown-region': '不是登记库里的行政区划代码。请核对。',
  'unknown-reference': '指向的条目不存在。请核对编号。',
  duplicate: '与前面的行重复。请改编号或删去一行。',
  'too-long': '过长。请缩短。',
};

/** Why a workbook gave no rows, and what to do. */
export function describeWorkbookRefusal(refusal: WorkbookRefusal): string {
  switch (refusal.code) {
    case 'too-large':
      return `文件有 ${megabytes(refusal.size)} MB,超过 ${megabytes(refusal.limit)} MB 的上限。请只留要导入的表。`;
    case 'not-a-workbook':
      return '打不开:不是完好的 .xlsx 或 CSV 文件。请用办公软件打开后另存为 .xlsx 再试。';
    case 'no-sheet':
      return `没有名为${refusal.sheets.map((sheet) => `“${sheet}”`).join('或')}的工作表。请用模板填写。`;
    case 'no-header':
      return `“${refusal.sheet}”没有表头“${refusal.column}”。请保留模板的表头。`;
    case 'too-many-rows':
      return `“${refusal.sheet}”超过 ${refusal.limit} 行。请分成几个文件。`;
  }
}

const megabytes = (bytes: number): string => String(Math.round((bytes / 1_048_576) * 10) / 10);

const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').slice(0, 60);
