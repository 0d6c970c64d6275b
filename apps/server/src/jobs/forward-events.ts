// SPDX-License-Identifier: Apache-2.0
import os from 'node:os';
import type { AccessHouse } from '../access/access-house.js';
import { eventsAfter } from '../events/postgres.js';
import { sendSyslog } from './send-syslog.js';
import { syslogLine } from './syslog-line.js';

const PORTION = 500;

/**
 * Sends the events that the log collector does not have yet, in order. How far it got is kept only after a portion has
 * gone out: a collector that was away misses nothing, at worst it gets a portion twice (the seq tells). Answers how many.
 */
export async function forwardEvents({ database }: AccessHouse, target: string): Promise<number> {
  let sent = 0;
  for (;;) {
    const row = await database
      .selectFrom('event_forwarding')
      .select('seq')
      .where('target', '=', target)
      .executeTakeFirst();
    const events = await eventsAfter(database, Number(row?.seq ?? 0), PORTION);
    const last = events.at(-1);
    if (last === undefined) return sent;
    await sendSyslog(
      target,
      events.map((event) => syslogLine(event, os.hostname())),
    );
    await database
      .insertInto('event_forwarding')
      .values({ target, seq: BigInt(last.seq) })
      .onConflict((known) => known.column('target').doUpdateSet({ seq: BigInt(last.seq) }))
      .execute();
    sent += events.length;
  }
}
