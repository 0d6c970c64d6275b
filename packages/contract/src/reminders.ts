// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Day, Moment, PageQuery, pageOf, Version } from './page.js';
import { SourceStatus } from './registry.js';
import { RegionCode } from './roles.js';
import { Words } from './words.js';

/** How far a reminder has come: it waits for a (further) try, it went out, or it could not and is given up. */
export const ReminderState = z.enum(['queued', 'sent', 'failed']);

/** How far a reminder has come. */
export type ReminderState = z.infer<typeof ReminderState>;

/** What one return is reminded of. */
export const ReminderKind = z.enum(['to-sign', 'due-soon', 'overdue']);

/** 催报记录: one message to one unit by one way, with the returns of it that the reader may see. */
export const Reminder = z.object({
  id: z.uuid(),
  day: Day,
  occasion: z.enum(['daily', 'by-hand']),
  unit: z.string(),
  unitName: z.string(),
  regionName: z.string(),
  /** By a channel, inside the house as notices, or by no way at all. */
  way: z.enum(['channel', 'house', 'none']),
  /** The channel's name, or how many people got a notice. */
  receiver: z.string(),
  state: ReminderState,
  attempts: z.number().int(),
  /** Why the last try did not get through. */
  reason: z.nullable(z.string()),
  madeAt: Moment,
  sentAt: z.nullable(Moment),
  /** When it is tried next; null where it is not. */
  tryAt: z.nullable(Moment),
  lines: z.array(
    z.object({
      packet: z.uuid(),
      label: Words,
      period: z.string(),
      kind: ReminderKind,
      daysLeft: z.number().int(),
    }),
  ),
  may: z.object({ retry: z.boolean() }),
});

/** 催报记录. */
export type Reminder = z.infer<typeof Reminder>;

/** The query of `GET /api/returns/reminders`. */
export const ReminderQuery = PageQuery.extend({
  sending: z.optional(z.uuid()),
  state: z.optional(ReminderState),
});

/** The answer of `GET /api/returns/reminders`. */
export const ReminderPage = pageOf(Reminder);

/** One figure that says on which days people are reminded, and where it is from. */
export const ReminderDay = z.object({
  parameter: z.string(),
  label: Words,
  days: z.number().int(),
  region: z.string(),
  status: SourceStatus,
});

/** The answer of `GET /api/returns/sendings/:id/reminder-days`: when units of a sending are reminded by itself. */
export const ReminderDays = z.object({
  figures: z.array(ReminderDay),
  /** True where the caller acts for the sender. */
  may: z.object({ remind: z.boolean() }),
});

/** When units of a sending are reminded. */
export type ReminderDays = z.infer<typeof ReminderDays>;

/** The answer of `POST /api/returns/sendings/:id/reminders`. */
export const Reminded = z.object({
  /** Units that have not answered. */
  units: z.number().int(),
  /** Messages made; fewer where a unit was reminded by hand today already. */
  made: z.number().int(),
  /** Units whom no way reaches: to be called. */
  unreachable: z.number().int(),
});

/** 催报渠道: where reminders of a unit, or of every unit of a region that has none of its own, leave the house. */
export const ReminderChannel = z.object({
  id: z.uuid(),
  region: z.string(),
  regionName: z.string(),
  unit: z.nullable(z.string()),
  unitName: z.nullable(z.string()),
  label: z.string(),
  kind: z.enum(['mail', 'robot']),
  shape: z.nullable(z.string()),
  shapeLabel: z.nullable(Words),
  /** All of a mailbox; of a robot the host alone. */
  address: z.string(),
  /** True where a key is kept; the key itself is never shown. */
  hasSecret: z.boolean(),
  active: z.boolean(),
  changedAt: Moment,
  testedAt: z.nullable(Moment),
  testFault: z.nullable(z.string()),
  version: Version,
});

/** 催报渠道. */
export type ReminderChannel = z.infer<typeof ReminderChannel>;

/** A kind of robot that can be chosen. */
export const RobotChoice = z.object({
  id: z.string(),
  label: Words,
  secret: z.enum(['needed', 'optional', 'none']),
});

/** The answer of `GET /api/reminder-channels`. */
export const ReminderChannelPage = pageOf(ReminderChannel).extend({
  robots: z.array(RobotChoice),
  /** From which address mail goes; null where no mail server is set. */
  mailFrom: z.nullable(z.string()),
});

/** The answer of `GET /api/reminder-channels`. */
export type ReminderChannelPage = z.infer<typeof ReminderChannelPage>;

const Channel = {
  region: RegionCode,
  unit: z.nullable(z.string().max(100)),
  label: z.string().trim().min(2).max(60),
  kind: z.enum(['mail', 'robot']),
  shape: z.nullable(z.string().max(40)),
  active: z.boolean(),
};

/** The body of `POST /api/reminder-channels`. */
export const NewReminderChannel = z.object({
  ...Channel,
  address: z.string().trim().min(3).max(1000),
  secret: z.nullable(z.string().min(1).max(200)),
});

/** The body of `POST /api/reminder-channels`. */
export type NewReminderChannel = z.infer<typeof NewReminderChannel>;

/** The body of `PUT /api/reminder-channels/:id`: an address or a key that is left out stays as it is. */
export const ReminderChannelChange = z.object({
  ...Channel,
  address: z.optional(z.string().trim().min(3).max(1000)),
  secret: z.optional(z.nullable(z.string().min(1).max(200))),
});

/** The answer of `POST /api/reminder-channels/:id/test`. */
export const ChannelTest = z.object({
  sent: z.boolean(),
  reason: z.nullable(z.string()),
  channel: ReminderChannel,
});
