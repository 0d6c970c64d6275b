// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Day } from './page.js';

/** A name as it stands in a list of names: what parts names, and brackets, would be read as something else. */
const name = z.string().regex(/^[^\s。；，、（）()]{2,60}$/u);
const names = z.array(name).max(60);

/** 议定事项. */
export const MeetingDecision = z.object({
  title: z.string().regex(/^[^\n\r。；（）]{2,60}$/u),
  /** Empty: the title says it all. */
  text: z.string().regex(/^[^\n\r]{0,500}$/u),
  lead: name,
  support: names,
  due: z.nullable(Day),
});

/** 会商纪要 to be written: who met, about what, and what was decided. */
export const NewMinutes = z.object({
  kind: z.enum(['consultation', 'leading-group', 'negotiation']),
  number: z.nullable(z.string().regex(/^[^\n\r]{1,60}$/u)),
  on: Day,
  convener: name,
  deputies: names,
  attendees: names,
  topics: z.array(z.string().regex(/^[^\n\r。；、]{2,40}$/u)).max(20),
  decisions: z.array(MeetingDecision).min(1).max(60),
});

/** 会商纪要 to be written. */
export type NewMinutes = z.infer<typeof NewMinutes>;

/** The minutes as they would stand on paper, and what departs from the rules of convening. */
export const MinutesPreview = z.object({
  title: z.string(),
  number: z.nullable(z.string()),
  opening: z.string(),
  items: z.array(z.string()),
  issuer: z.string(),
  issuedOn: z.string(),
  notes: z.array(z.enum(['convener-not-health', 'deputy-missing'])),
});

/** The minutes as they would stand on paper. */
export type MinutesPreview = z.infer<typeof MinutesPreview>;
