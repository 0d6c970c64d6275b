// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
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
