// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Moment } from './page.js';
import { FileDifference } from './return-files.js';
import { Words } from './words.js';

/** How large a file of one return may be, and how many days a file that nobody accepted is kept. */
export const RETURN_IMPORT_LIMITS = { megabytes: 64, rows: 300_000, days: 3 } as const;

/**
 * Where an import stands: it is read and compared, waits for somebody's word, is taken over, is done; or it failed, was cancelled,
 * or was interrupted when the server stopped. Whatever is not done has changed nothing.
 */
export const ReturnImportState = z.enum([
  'reading',
  'ready',
  'writing',
  'done',
  'failed',
  'cancelled',
  'interrupted',
]);

/** Where an import stands. */
export type ReturnImportState = z.infer<typeof ReturnImportState>;

/** 导入: a large file on its way into one return. */
export const ReturnImport = z.object({
  id: z.uuid(),
  packet: z.uuid(),
  label: Words,
  unitName: z.string(),
  period: z.string(),
  file: z.string(),
  state: ReturnImportState,
  rowsRead: z.number().int(),
  unchanged: z.number().int(),
  changed: z.number().int(),
  added: z.number().int(),
  conflicting: z.number().int(),
  refused: z.number().int(),
  /** Rows of the return that the file does not have: they stay. */
  absent: z.number().int(),
  /** Rows taken over so far, of how many. */
  written: z.number().int(),
  toWrite: z.number().int(),
  /** Why it did not come to its end; null unless so. */
  reason: z.nullable(z.string()),
  startedAt: Moment,
  endedAt: z.nullable(Moment),
  /** The first differences, to look at. */
  differences: z.array(FileDifference),
  /** The first rows that were not taken, each with its reason; all of them are given back as a workbook. */
  refusedRows: z.array(z.object({ row: z.number().int(), reason: z.string() })),
});

/** 导入. */
export type ReturnImport = z.infer<typeof ReturnImport>;

/** The answer of `GET /api/returns/imports`: one's own, newest first. */
export const ReturnImports = z.object({ items: z.array(ReturnImport) });

/** The query of `POST /api/returns/imports`: which return a CSV is of; a workbook says so itself. */
export const ReturnImportQuery = z.object({ packet: z.optional(z.uuid()) });

/** The body of `POST /api/returns/imports/:id/acceptance`: write over what somebody else has changed meanwhile, too. */
export const ReturnImportAcceptance = z.object({ override: z.boolean().default(false) });
