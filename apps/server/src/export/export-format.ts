// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/** What .xlsx files are called on the wire. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How a list leaves the house: as a table for programs, a workbook, or a page to print. */
export const ExportFormat = z.enum(['csv', 'xlsx', 'html']);

/** How a list leaves the house. */
export type ExportFormat = z.infer<typeof ExportFormat>;

/** The query of an export beside the filter of its list. */
export const ExportQuery = z.object({ format: ExportFormat.default('csv') });

/** What every export route says of its answer. */
export const EXPORT_ANSWER = {
  produces: ['text/csv', XLSX, 'text/html'],
  response: { 200: z.string() },
};
