// SPDX-License-Identifier: Apache-2.0
import type { Reminder, ReminderState } from '@sanyi/contract';
import { sql } from 'kysely';
import type { Scope } from '../access/scope.js';
import { wordsOf } from '../returns/packet-rows.js';
import { seenPackets } from '../returns/seen.js';
import type { ReminderHouse } from './reminder-house.js';

/** What reminders are looked for by. */
export interface ReminderFilter {
  readonly sending?: string | undefined;
  readonly state?: ReminderState | undefined;
  /** The number of the last one read. */
  readonly after: bigint | null;
  readonly limit: number;
}

interface Line {
  readonly packet: string;
  readonly type: string;
  readonly version: number;
  readonly period: string;
  readonly kind: Reminder['lines'][number]['kind'];
  readonly daysLeft: number;
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly day: string;
  readonly occasion: Reminder['occasion'];
  readonly unit: string;
  readonly region: string;
  readonly way: Reminder['way'];
  readonly receiver: string;
  readonly state: ReminderState;
  readonly attempts: number;
  readonly reason: string | null;
  readonly made_at: Date;
  readonly sent_at: Date | null;
  readonly try_at: Date;
  readonly lines: readonly Line[];
}

/** A reminder with its place in the list. */
export type NumberedReminder = Reminder & { readonly number: bigint };

/** 催报记录, newest first: those that remind of a return the reader sees, each with those returns of it alone. */
export async function listReminders(
  house: ReminderHouse,
  scope: Scope,
  { sending, state, after, limit }: ReminderFilter,
): Promise<readonly NumberedReminder[]> {
  const { rows } = await sql<Row>`
    select d.id, d.number::text, d.day, d.occasion, d.unit, d.region, d.way, d.receiver, d.state,
      d.attempts, d.reason, d.made_at, d.sent_at, d.try_at,
      json_agg(json_build_object('packet', p.id, 'type', p.type, 'version', s.type_version,
        'period', p.period, 'kind', l.kind, 'daysLeft', l.days_left) order by l.days_left, p.id) as lines
    from reminder_deliveries d
    join reminder_lines l on l.delivery = d.id
    join return_packets p on p.id = l.packet
    join return_sendings s on s.id = p.sending
    where ${seenPackets(scope)}
      and ${sending === undefined ? sql`true` : sql`p.sending = ${sending}`}
      and ${state === undefined ? sql`true` : sql`d.state = ${state}`}
      and ${after === null ? sql`true` : sql`d.number < ${after}`}
    group by d.id order by d.number desc limit ${limit}`.execute(house.returns.people.database);
  return Promise.all(rows.map((row) => viewOf(house, row)));
}

async function viewOf({ returns }: ReminderHouse, row: Row): Promise<NumberedReminder> {
  const { names } = returns.people;
  const { id, day, occasion, unit, way, receiver, state, attempts, reason } = row;
  const lines = await Promise.all(
    row.lines.map(async ({ packet, type, version, period, kind, daysLeft }) => {
      const { declaration } = await returns.types.sent(type, version);
      return { packet, label: wordsOf(declaration.label), period, kind, daysLeft };
    }),
  );
  return {
    number: BigInt(row.number),
    ...{ id, day, occasion, unit, way, receiver, state, attempts, reason, lines },
    unitName: names.unit(unit),
    regionName: names.region(row.region),
    madeAt: row.made_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    tryAt: state === 'queued' ? row.try_at.toISOString() : null,
    may: { retry: state === 'failed' && way === 'channel' },
  };
}

/** 重新发送: a message that was given up is tried anew, from the first try; false where there is none such that the reader sees. */
export async function retry(house: ReminderHouse, scope: Scope, id: string): Promise<boolean> {
  const { database, now } = house.returns.people;
  const { numAffectedRows = 0n } = await sql`
    update reminder_deliveries d set state = 'queued', attempts = 0, try_at = ${now()}
    where d.id = ${id} and d.state = 'failed' and d.way = 'channel' and exists (
      select 1 from reminder_lines l join return_packets p on p.id = l.packet
      where l.delivery = d.id and ${seenPackets(scope)})`.execute(database);
  return numAffectedRows > 0n;
}
