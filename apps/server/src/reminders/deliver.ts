// SPDX-License-Identifier: Apache-2.0
import { err, type Result } from '@sanyi/kernel';
import { sql } from 'kysely';
import { openWay } from './channel-seals.js';
import type { NotSent } from './outlet.js';
import type { ReminderHouse } from './reminder-house.js';

/** How long one try may take before another server may take the message up: longer than any way out waits. */
const HOLD_MINUTES = 2;
/** 重试间隔: minutes after the first, second … try that did not get through; after the last of them it is given up. */
export const RETRY_MINUTES: readonly number[] = [1, 5, 15, 60, 240];

interface Taken {
  readonly id: string;
  readonly channel: string;
  readonly title: string;
  readonly body: string;
  readonly attempts: number;
}

/**
 * 送出待发的催报, one after the other, until none is due. Each is taken up in a step of its own, so that several servers share the
 * work; what was taken up by a server that died is due again after two minutes. So a message goes out at least once, and twice only
 * where the server died between the receiver's yes and our line of it; its id is then the same. Answers how many were tried.
 */
export async function deliverDue(house: ReminderHouse): Promise<number> {
  let tried = 0;
  for (let taken = await takeUp(house); taken !== undefined; taken = await takeUp(house)) {
    await settle(house, taken, await attempt(house, taken));
    tried += 1;
  }
  return tried;
}

async function takeUp({ returns }: ReminderHouse): Promise<Taken | undefined> {
  const { database, now } = returns.people;
  const at = now();
  const { rows } = await sql<Taken>`
    update reminder_deliveries set attempts = attempts + 1, try_at = ${after(at, HOLD_MINUTES)}
    where id = (
      select id from reminder_deliveries where state = 'queued' and try_at <= ${at}
      order by try_at, number limit 1 for update skip locked
    ) returning id, channel, title, body, attempts`.execute(database);
  return rows[0];
}

async function attempt(house: ReminderHouse, taken: Taken): Promise<Result<null, NotSent>> {
  const { people } = house.returns;
  const channel = await people.database
    .selectFrom('reminder_channels')
    .selectAll()
    .where('id', '=', taken.channel)
    .executeTakeFirstOrThrow();
  if (!channel.active) return err({ reason: '渠道已停用', again: false });
  const way = openWay(people.seal, channel);
  if (way === null)
    return err({ reason: '渠道的地址打不开，请在催报渠道里重新填写', again: false });
  return house.outlet.send(way, { id: taken.id, title: taken.title, text: taken.body });
}

/** Writes down what came of a try; where another server has taken the message up meanwhile, its word counts. */
async function settle(
  { returns }: ReminderHouse,
  { id, attempts }: Taken,
  sent: Result<null, NotSent>,
): Promise<void> {
  const { database, now } = returns.people;
  const at = now();
  const pause = RETRY_MINUTES[attempts - 1];
  const waits = !sent.ok && sent.error.again && pause !== undefined;
  await database
    .updateTable('reminder_deliveries')
    .set({
      state: stateAfter(sent.ok, waits),
      reason: sent.ok ? null : sent.error.reason,
      sent_at: sent.ok ? at : null,
      try_at: waits ? after(at, pause) : at,
    })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .where('attempts', '=', attempts)
    .execute();
}

function stateAfter(sent: boolean, waits: boolean): 'sent' | 'queued' | 'failed' {
  if (sent) return 'sent';
  return waits ? 'queued' : 'failed';
}

const MINUTE_MS = 60_000;
const after = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE_MS);
