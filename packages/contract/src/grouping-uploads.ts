// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { GroupingStatus, GroupingWarning } from './grouping.js';
import { Moment } from './page.js';

/** How large a file of cases may be, and how long its answers wait to be fetched. */
export const GROUPING_UPLOAD_LIMITS = { megabytes: 512, minutes: 60 } as const;

/** The query of `POST /api/grouping/uploads`: without a scheme, each case is grouped by the one of its day. */
export const GroupingUploadQuery = z.object({
  scheme: z.optional(z.string().max(60)),
});

/** How a file of cases fares: waiting is no state, because a file that cannot begin is refused. */
export const GroupingUploadState = z.enum(['running', 'done', 'failed']);

/** 批量分组: one uploaded file on its way through. */
export const GroupingUpload = z.object({
  id: z.string(),
  /** The name of the file as it was uploaded. */
  name: z.string(),
  state: GroupingUploadState,
  startedAt: Moment,
  bytes: z.number().int(),
  bytesRead: z.number().int(),
  cases: z.number().int(),
  counts: z.record(GroupingStatus, z.number().int()),
  /** How the file was read: import profile, encoding, columns left aside. In words; empty before that is known. */
  notes: z.array(z.string()),
  /** The first cases that stand in no group, with what is doubtful about them; `row` counts from 1. */
  ungrouped: z.array(
    z.object({
      row: z.number().int(),
      status: GroupingStatus,
      warnings: z.array(GroupingWarning),
    }),
  ),
  /** Why it failed, and what to do; null where it did not. */
  reason: z.nullable(z.string()),
  /** When the answers are removed; null while it runs. */
  removedAt: z.nullable(Moment),
});

/** 批量分组: one uploaded file on its way through. */
export type GroupingUpload = z.infer<typeof GroupingUpload>;

/** The answer of `GET /api/grouping/uploads`: the caller's own, newest first. */
export const GroupingUploads = z.object({ items: z.array(GroupingUpload) });
