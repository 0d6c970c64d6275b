// SPDX-License-Identifier: Apache-2.0
import type { ReminderKind } from '@sanyi/contract';
import type { Digest, ReminderLine } from '@sanyi/returns';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Tables } from '../database/tables.js';
import { tellUsers } from '../notices/tell-users.js';
import { insertInParts } from '../returns/insert-in-parts.js';
import { type DigestNames, digestWords } from './digest-words.js';
import { type Way, waysTo } from './ways-to.js';

/** Why and by whom units are reminded. */
export interface Occasion {
  readonly kind: 'daily' | 'by-hand';
  /** Tells one occasion of a day from another: a sending, or the day's own. */
  readonly key: string;
  readonly by: string;
  readonly at: Date;
}

/** What came of it. */
export interface Queued {
  readonly made: number;
  readonly unreachable: number;
}

/**
 * 排入待发: a message for each digest and way, in one transaction with all of them. What stands there under the same unit, way, day
 * and occasion is not made again. Notices inside the house are delivered here and now.
 */
export async function queueDigests(
  transaction: Transaction<Tables>,
  digests: readonly (Digest & { readonly region: string })[],
  { names, occasion }: { readonly names: DigestNames; readonly occasion: Occasion },
): Promise<Queued> {
  let [made, unreachable] = [0, 0];
  for (const digest of digests) {
    const ways = await waysTo(transaction, { unit: digest.recipient, region: digest.region });
    unreachable += ways.some(({ way }) => way === 'none') ? 1 : 0;
    for (const way of ways) {
      const kept = await keep(transaction, { digest, way }, { names, occasion });
      made += kept && way.way !== 'none' ? 1 : 0;
    }
  }
  return { made, unreachable };
}

interface Message {
  readonly digest: Digest & { readonly region: string };
  readonly way: Way;
}

async function keep(
  transaction: Transaction<Tables>,
  { digest, way }: Message,
  { names, occasion }: { readonly names: DigestNames; readonly occasion: Occasion },
): Promise<boolean> {
  const { title, text } = digestWords(digest, names);
  const { kind, key, by, at } = occasion;
  const place = way.way === 'channel' ? way.channel : way.way;
  const made = await transaction
    .insertInto('reminder_deliveries')
    .values({
      key: [digest.on, key, digest.region, digest.recipient, place].join(' '),
      ...{ day: digest.on, occasion: kind, region: digest.region, unit: digest.recipient },
      ...{ way: way.way, channel: way.way === 'channel' ? way.channel : null },
      ...{ receiver: way.receiver, title, body: text, ...STATE[way.way] },
      ...{ try_at: at, made_by: by, made_at: at, sent_at: way.way === 'house' ? at : null },
    })
    .onConflict((same) => same.column('key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) return false;
  await keepLines(transaction, made.id, digest);
  if (way.way === 'house') {
    const said = { title, body: text, link: '/app/returns', sender: by, at };
    await tellUsers(transaction, way.users, said);
  }
  return true;
}

const STATE = {
  channel: { state: 'queued', reason: null },
  house: { state: 'sent', reason: null },
  none: { state: 'failed', reason: '没有催报渠道，也没有账号：请电话或当面催报' },
} as const;

async function keepLines(
  transaction: Transaction<Tables>,
  delivery: string,
  { toSign, dueSoon, overdue }: Digest,
): Promise<void> {
  const rows = (kind: z.infer<typeof ReminderKind>, lines: readonly ReminderLine[]) =>
    lines.map(({ packet, daysLeft }) => ({ delivery, packet, kind, days_left: daysLeft }));
  await insertInParts(
    [...rows('overdue', overdue), ...rows('due-soon', dueSoon), ...rows('to-sign', toSign)],
    (part) => transaction.insertInto('reminder_lines').values(part).execute(),
  );
}
