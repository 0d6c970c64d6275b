// SPDX-License-Identifier: Apache-2.0
import { type Ledger, ledgerOf, type NamedReading } from '@sanyi/documents';
import type { NamedUnit } from '@sanyi/registry';
import type { Workbook } from 'exceljs';
import {
  deliverableColumns,
  figureColumns,
  issueColumns,
  practiceColumns,
  referenceColumns,
  targetColumns,
} from './detail-columns.js';
import {
  assignmentColumns,
  deadlineColumns,
  taskColumns,
  type UnitIdOf,
} from './ledger-columns.js';
import { addReturnSheet } from './return-sheet.js';
import { newWorkbook } from './new-workbook.js';
import { documentInWords } from './row-words.js';
import { addTableSheet, type Column } from './table-sheet.js';
import { addUnitSheet } from './unit-names-sheet.js';

/**
 * 任务台账 as an Excel workbook: 台账, 任务, 目标指标, 时限, 交付成果, 政策依据, 经验做法, 数据, 待核对, and a hidden sheet
 * by which the file can come back. Reports alone give no task sheets; notices alone give none of practices. Where the units
 * were looked up in the registry (`units`, a list a document), 台账 bears their ids and 单位对照 says what each name is.
 */
export async function ledgerWorkbook(
  documents: readonly NamedReading[],
  units: readonly (readonly NamedUnit[])[] = [],
): Promise<Uint8Array> {
  const ledger = ledgerOf(documents);
  const workbook = await newWorkbook();
  if (ledger.documents.some(({ kind }) => kind === 'notice'))
    addTaskSheets(workbook, ledger, unitIdsOf(ledger, units));
  addUnitSheet(workbook, ledger, units);
  addReportSheets(workbook, ledger);
  addTableSheet(workbook, {
    name: '待核对',
    title: '待核对事项',
    note: '以下内容请对照原文核对后再下发。',
    columns: issueColumns,
    rows: ledger.issues,
  });
  addReturnSheet(workbook, ledger.documents, ledger.assignments);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Documents and their units stand in the same order. */
function unitIdsOf(ledger: Ledger, units: readonly (readonly NamedUnit[])[]): UnitIdOf {
  const ids = new Map(
    ledger.documents.flatMap(({ id }, index) =>
      (units[index] ?? []).map(({ words, unitId }) => [`${id} ${words}`, unitId] as const),
    ),
  );
  return (document, unit) => ids.get(`${document} ${unit}`) ?? null;
}

function addTaskSheets(workbook: Workbook, ledger: Ledger, unitIdOf: UnitIdOf): void {
  const { assignments, tasks, targets, deadlines, deliverables, references } = ledger;
  const several = ledger.documents.length > 1;
  const note = `依据：${ledger.documents.map(documentInWords).join('、')}`;
  const add = <Row>(
    name: string,
    title: string,
    columns: readonly Column<Row>[],
    rows: readonly Row[],
  ): void => {
    addTableSheet(workbook, { name, title, note: `${note}　共${rows.length}条。`, columns, rows });
  };
  add('台账', '重点工作任务台账', assignmentColumns(several, unitIdOf), assignments);
  add('任务', '重点工作任务清单', taskColumns(several), tasks);
  add('目标指标', '目标指标清单', targetColumns, targets);
  add('时限', '完成时限清单', deadlineColumns, deadlines);
  add('交付成果', '交付成果清单', deliverableColumns, deliverables);
  add('政策依据', '政策依据清单', referenceColumns, references);
}

function addReportSheets(workbook: Workbook, { practices, figures }: Ledger): void {
  if (practices.length > 0) {
    addTableSheet(workbook, {
      name: '经验做法',
      title: '经验做法',
      note: '摘自经验材料，不作为任务下达。',
      columns: practiceColumns,
      rows: practices,
    });
  }
  if (figures.length > 0) {
    addTableSheet(workbook, {
      name: '数据',
      title: '文件引用的数据',
      note: '为文件所述的已有结果，不是目标。',
      columns: figureColumns,
      rows: figures,
    });
  }
}
