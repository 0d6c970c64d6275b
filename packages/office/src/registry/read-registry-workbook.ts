// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import {
  INSTITUTION_COLUMNS,
  INSTITUTION_SHEET,
  type TableRow,
  UNIT_COLUMNS,
  UNIT_SHEET,
  type UserColumn,
} from '@sanyi/registry';
import {
  openWorkbook,
  type SheetRows,
  sheetRows,
  type WorkbookRefusal,
} from '../decode/workbook-rows.js';

/** Rows of a user's workbook, each with its sheet and its number there; and the letters of their columns. */
export interface RegistryRows {
  readonly units: readonly TableRow[];
  readonly institutions: readonly TableRow[];
  /** By sheet and header: 单位 地区代码 is D. */
  readonly letters: ReadonlyMap<string, string>;
}

/** Reads the sheets 单位 and 机构 of a workbook; at least one must be there. Nothing is judged yet: rows are as written. */
export async function readRegistryWorkbook(
  bytes: Uint8Array,
): Promise<Result<RegistryRows, WorkbookRefusal>> {
  const workbook = await openWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const units = sheetRows(workbook.value, UNIT_SHEET, headersOf(UNIT_COLUMNS));
  const institutions = sheetRows(workbook.value, INSTITUTION_SHEET, headersOf(INSTITUTION_COLUMNS));
  if (units === null && institutions === null) {
    return err({ code: 'no-sheet', sheets: [UNIT_SHEET, INSTITUTION_SHEET] });
  }
  return joined(units ?? EMPTY, institutions ?? EMPTY);
}

type Read = Result<SheetRows, WorkbookRefusal>;

function joined(units: Read, institutions: Read): Result<RegistryRows, WorkbookRefusal> {
  if (!units.ok) return units;
  if (!institutions.ok) return institutions;
  return ok({
    units: units.value.rows,
    institutions: institutions.value.rows,
    letters: new Map([...units.value.letters, ...institutions.value.letters]),
  });
}

const headersOf = (columns: readonly UserColumn[]): readonly string[] =>
  columns.map(({ header }) => header);

const EMPTY: Read = ok({ rows: [], letters: [] });
