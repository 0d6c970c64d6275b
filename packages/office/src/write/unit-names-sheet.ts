// SPDX-License-Identifier: Apache-2.0
import type { Ledger, LedgerDocument } from '@sanyi/documents';
import type { NamedUnit } from '@sanyi/registry';
import type { Workbook } from 'exceljs';
import { describeNamedUnit, statusInWords } from '../registry/describe-unit.js';
import { addTableSheet, type Column } from './table-sheet.js';

interface NamedRow {
  readonly document: LedgerDocument;
  readonly named: NamedUnit;
}

const COLUMNS: readonly Column<NamedRow>[] = [
  { header: '文件里的名称', width: 26, of: ({ named }) => named.words },
  { header: '登记库里的单位', width: 60, of: ({ named }) => describeNamedUnit(named) },
  { header: '单位编号', width: 30, of: ({ named }) => named.unitId },
  { header: '依据', width: 8, centred: true, of: ({ named }) => statusInWords(named) },
  { header: '文件', width: 28, of: ({ document }) => document.title },
];

/** Adds 单位对照: every unit name of every document and what it is in the registry; without any, no sheet. */
export function addUnitSheet(
  workbook: Workbook,
  { documents }: Ledger,
  units: readonly (readonly NamedUnit[])[],
): void {
  const rows = documents.flatMap((document, index) =>
    (units[index] ?? []).map((named) => ({ document, named })),
  );
  if (rows.length === 0) return;
  addTableSheet(workbook, {
    name: '单位对照',
    title: '单位名称对照',
    note: '依据:原文、转载或推定。推定的按通行设置对照,请核对后使用。',
    columns: COLUMNS,
    rows,
  });
}
