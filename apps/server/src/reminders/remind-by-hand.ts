// SPDX-License-Identifier: Apache-2.0
import type { Reminded } from '@sanyi/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import { record } from '../events/record.js';
import { Refusal } from '../http/problem.js';
import { actsAs } from '../returns/acting.js';
import type { Reader } from '../returns/ports.js';
import { todayIn } from '../returns/return-house.js';
import { readSending } from '../returns/sendings.js';
import { digestsNow } from './day-digests.js';
import { namesFor, placed } from './digest-grounds.js';
import { openPackets } from './open-packets.js';
import { queueDigests } from './queue-digests.js';
import type { ReminderHouse } from './reminder-house.js';

/** 人工催报: all units of a sending that have not answered, at once; on one day a unit is reminded of it by hand once. */
export async function remindByHand(
  house: ReminderHouse,
  reader: Reader,
  id: string,
): Promise<z.infer<typeof Reminded>> {
  const { database, now } = house.returns.people;
  const { region, unit } = await senderOf(house, reader, id);
  const day = todayIn(house.returns);
  const open = await openPackets(database, sql<boolean>`p.sending = ${id}`);
  const digests = placed(digestsNow(open, day, house.calendar), open);
  const names = await namesFor(house, open);
  const { caller } = reader;
  const at = now();
  const occasion = { kind: 'by-hand', key: id, by: caller.label, at } as const;
  return database.transaction().execute(async (transaction) => {
    const queued = await queueDigests(transaction, digests, { names, occasion });
    await record(transaction, {
      ...{ at, kind: 'returns.reminded', actor: caller.account, subject: `sending:${id}` },
      ...{ region, unit, to: { units: digests.length, ...queued } },
    });
    return { units: digests.length, ...queued };
  });
}

/** Whether the caller acts for who sent it. */
export async function mayRemind(
  house: ReminderHouse,
  reader: Reader,
  id: string,
): Promise<{ readonly may: boolean; readonly region: string; readonly unit: string }> {
  await readSending(house.returns, reader, id);
  const { region, sender, area } = await house.returns.people.database
    .selectFrom('return_sendings')
    .select(['region', 'sender', 'area'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const place = { region, unit: sender, area };
  return { may: actsAs(reader.caller, 'returns.send', place), region, unit: sender };
}

async function senderOf(house: ReminderHouse, reader: Reader, id: string) {
  const { may, ...sender } = await mayRemind(house, reader, id);
  if (may) return sender;
  throw new Refusal('forbidden', {
    zh: '这次下发由下发单位催报，您可以查看催报记录。',
    en: 'Who sent this reminds of it. You may look at what was sent.',
  });
}
