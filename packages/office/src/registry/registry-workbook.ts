// SPDX-License-Identifier: Apache-2.0
import {
  type Institution,
  INSTITUTION_COLUMNS,
  INSTITUTION_SHEET,
  institutionCells,
  type SingleUnit,
  UNIT_COLUMNS,
  UNIT_SHEET,
  unitCells,
  type UserColumn,
} from '@sanyi/registry';
import type { Workbook } from 'exceljs';
import { newWorkbook } from '../write/new-workbook.js';
import { addTableSheet, type Column } from '../write/table-sheet.js';

/** What a user's workbook holds. */
export interface UserRegistry {
  readonly units: readonly SingleUnit[];
  readonly institutions: readonly Institution[];
}

/**
 * 单位和机构 as an Excel workbook; without any it is the empty form. What is written can be read again. A mark (who took
 * it out, and when) stands beside the hints, where reading leaves it out.
 */
export async function registryWorkbook(
  { units, institutions }: UserRegistry,
  mark = '',
): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  addSheet(workbook, UNIT_SHEET, UNIT_COLUMNS, units.map(unitCells));
  addSheet(workbook, INSTITUTION_SHEET, INSTITUTION_COLUMNS, institutions.map(institutionCells));
  addTableSheet(workbook, {
    name: '填写说明',
    title: '填写说明',
    note: `表头不要改动;每行一个单位或机构,从表头下一行填起。${mark}`,
    columns: HINT_COLUMNS,
    rows: [
      ...hintsOf(UNIT_SHEET, UNIT_COLUMNS),
      ...hintsOf(INSTITUTION_SHEET, INSTITUTION_COLUMNS),
    ],
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

interface Hint extends UserColumn {
  readonly sheet: string;
}

const HINT_COLUMNS: readonly Column<Hint>[] = [
  { header: '工作表', width: 10, of: ({ sheet }) => sheet },
  { header: '列', width: 14, of: ({ header }) => header },
  { header: '怎样填', width: 80, of: ({ hint }) => hint },
];

const hintsOf = (sheet: string, columns: readonly UserColumn[]): readonly Hint[] =>
  columns.map((column) => ({ ...column, sheet }));

function addSheet(
  workbook: Workbook,
  name: string,
  columns: readonly UserColumn[],
  rows: readonly (readonly string[])[],
): void {
  addTableSheet(workbook, {
    name,
    title: `${name}登记表`,
    note: '填写说明见最后一张表。',
    columns: columns.map(({ header }, index) => ({
      header,
      width: Math.max(12, header.length * 3),
      of: (row: readonly string[]) => row[index] ?? '',
    })),
    rows,
  });
}
