// SPDX-License-Identifier: Apache-2.0
import type { Workbook } from 'exceljs';

/** An empty workbook. The library is large, and comes when the first one is asked for. */
export async function newWorkbook(): Promise<Workbook> {
  const { default: ExcelJS } = await import('exceljs');
  return new ExcelJS.Workbook();
}
