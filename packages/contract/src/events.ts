// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Moment, PageQuery, pageOf } from './page.js';

/** What happened: `area.what`, e.g. `session.opened`, `grants.changed`. */
const EventKind = z.string().regex(/^[a-z-]+\.[a-z-]+$/);

/** One decision or occurrence, as it was written and can never be changed. */
export const Event = z.object({
  seq: z.number().int().min(1),
  at: Moment,
  kind: EventKind,
  kindLabel: z.string(),
  /** Account of whoever did it; `system` for the house itself. */
  actor: z.string(),
  /** Where it belongs, for the scope of whoever reads it; the region of the house where no other is known. */
  region: z.string(),
  unit: z.nullable(z.string()),
  /** What it was done to, e.g. `user:…`. */
  subject: z.string(),
  /** Where the subject is a user: the account; null otherwise. */
  subjectAccount: z.nullable(z.string()),
  from: z.nullable(z.json()),
  to: z.nullable(z.json()),
  why: z.nullable(z.string()),
  /** SM3 of the row before, and of this one with it. */
  previousHash: z.string(),
  hash: z.string(),
});

/** One decision or occurrence. */
export type Event = z.infer<typeof Event>;

/** The answer of `GET /api/events`, newest first. */
export const EventPage = pageOf(Event);

/** The query of `GET /api/events`. */
export const EventQuery = PageQuery.extend({
  kind: z.optional(z.string().max(60)),
  actor: z.optional(z.string().max(100)),
  from: z.optional(Moment),
  to: z.optional(Moment),
});

/** Where the chain stands: print it on what is issued, keep it outside. */
export const ChainHead = z.object({
  seq: z.number().int().min(0),
  hash: z.string(),
  at: z.nullable(Moment),
});

/** The first row at which the chain breaks, and how. */
export const ChainFault = z.object({
  code: z.enum(['changed', 'missing', 'inserted', 'cut-off', 'head-unknown']),
  seq: z.number().int(),
  detail: z.string(),
});

/** The answer of `GET /api/events/verify`. */
export const ChainReport = z.object({
  rows: z.number().int().min(0),
  head: ChainHead,
  fault: z.nullable(ChainFault),
});

/** The answer of `GET /api/events/verify`. */
export type ChainReport = z.infer<typeof ChainReport>;
