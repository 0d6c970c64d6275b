// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Moment } from './page.js';
import { RegistryImport } from './registry.js';

/** 台账附件: a form that came back, or the evidence of a deliverable. */
export const LedgerFile = z.object({
  id: z.uuid(),
  name: z.string(),
  bytes: z.number().int(),
  /** What it is said to be. */
  note: z.string(),
  by: z.string(),
  /** The unit in whose name it was sent in. */
  inNameOf: z.nullable(z.string()),
  at: Moment,
});

/** 台账附件. */
export type LedgerFile = z.infer<typeof LedgerFile>;

/** What a filled-in form reports, or would report: one line for each report, refused rows with their reason. */
export const ReportImport = RegistryImport.extend({
  reports: z.array(
    z.object({
      entry: z.string(),
      task: z.string(),
      title: z.string(),
      period: z.string(),
      stateWord: z.string(),
      progress: z.nullable(z.number().int()),
      text: z.string(),
    }),
  ),
});

/** What a filled-in form reports, or would report. */
export type ReportImport = z.infer<typeof ReportImport>;
