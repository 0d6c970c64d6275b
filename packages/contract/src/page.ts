// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

/** What every list takes: where to go on, and how many. */
export const PageQuery = z.object({
  cursor: z.optional(z.string().max(200)),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** What every list answers: `next` goes into `cursor` for the following page, null on the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.nullable(z.string()) });

/** A version of a row: what was read is sent back with a change as `If-Match: "<version>"`. */
export const Version = z.number().int().min(1);

/** A moment with its offset. */
export const Moment = z.iso.datetime({ offset: true });

/** A day of the calendar, `2026-11-22`. */
export const Day = z.iso.date();
