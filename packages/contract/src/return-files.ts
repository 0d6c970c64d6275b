// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Moment } from './page.js';
import { Words } from './words.js';

const Flag = z.optional(z.enum(['true', 'false']));

/** The query of `POST /api/returns/files`: write what is sure; write over what somebody else has changed meanwhile, too. */
export const ReturnFilesQuery = z.object({ accept: Flag, override: Flag });

/** One row of a file that differs from what is stored. */
export const FileDifference = z.object({
  kind: z.enum(['changed', 'new', 'conflicting']),
  /** The row in its sheet. */
  row: z.number().int(),
  cells: z.array(z.object({ label: Words, stored: z.string(), incoming: z.string() })),
});

/** What a returned file means. */
export const ReturnFileOutcome = z.object({
  file: z.string(),
  /** The return it answers; null where the file was refused as a whole. */
  packet: z.nullable(z.uuid()),
  label: z.nullable(Words),
  unitName: z.string(),
  period: z.string(),
  /** Why the whole file was refused; null where its rows were read. */
  refused: z.nullable(z.string()),
  unchanged: z.number().int(),
  changed: z.number().int(),
  added: z.number().int(),
  conflicting: z.number().int(),
  /** Stored, and not in the file: they stay. */
  absent: z.number().int(),
  /** Rows that were not taken, each with its reason. */
  refusedRows: z.array(z.object({ row: z.number().int(), reason: z.string() })),
  differences: z.array(FileDifference),
  /** Rows that were written. */
  written: z.number().int(),
});

/** What a returned file means. */
export type ReturnFileOutcome = z.infer<typeof ReturnFileOutcome>;

/** The answer of `POST /api/returns/files`, file by file. */
export const ReturnFilesOutcome = z.object({ items: z.array(ReturnFileOutcome) });

/** The answer of `POST /api/returns/files`. */
export type ReturnFilesOutcome = z.infer<typeof ReturnFilesOutcome>;

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
