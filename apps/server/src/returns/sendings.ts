// SPDX-License-Identifier: Apache-2.0
import type { ReturnSending } from '@sanyi/contract';
import { sql } from 'kysely';
import { Refusal } from '../http/problem.js';
import { wordsOf } from './packet-rows.js';
import type { Part, Reader } from './ports.js';
import type { ReturnHouse } from './return-house.js';
import { seenPackets } from './seen.js';

interface SendingRecord {
  readonly id: string;
  readonly type: string;
  readonly type_version: number;
  readonly period: string;
  readonly sender: string;
  readonly sent_at: Date;
  readonly sign_by: string;
  readonly due_on: string;
  readonly note: string;
  readonly packets: number;
  readonly signed: number;
  readonly answered: number;
  readonly approved: number;
  readonly locked: number;
}

/** 下发 that the caller has sent or sees a packet of, newest first, each with how far it has come. */
export async function listSendings(
  house: ReturnHouse,
  { scope }: Reader,
  { after, limit }: Part,
): Promise<readonly ReturnSending[]> {
  const earlier = after === null ? sql`true` : sql`(s.sent_at, s.id) < (${placeOf(after)})`;
  const { rows } = await sql<SendingRecord>`${read(scope)}
    where ${earlier} group by s.id order by s.sent_at desc, s.id desc limit ${limit}`.execute(
    house.people.database,
  );
  return Promise.all(rows.map((row) => viewOf(house, row)));
}

/** One 下发; what the caller does not see is not there. */
export async function readSending(
  house: ReturnHouse,
  { scope }: Reader,
  id: string,
): Promise<ReturnSending> {
  const { rows } =
    await sql<SendingRecord>`${read(scope)} where s.id = ${id} group by s.id`.execute(
      house.people.database,
    );
  const [row] = rows;
  if (row === undefined)
    throw new Refusal('not-found', {
      zh: '没有这次下发，或不在您的管辖范围内。',
      en: 'There is no such sending, or it lies outside what you may see.',
    });
  return viewOf(house, row);
}

/** The sums count what the reader sees. */
const read = (scope: Reader['scope']) => sql`
  select s.id, s.type, s.type_version, s.period, s.sender, s.sent_at, s.sign_by, s.due_on, s.note,
    count(*)::int as packets,
    (count(*) filter (where p.signed))::int as signed,
    (count(*) filter (where p.answered_on is not null))::int as answered,
    (count(*) filter (where p.stage in ('approved', 'locked')))::int as approved,
    (count(*) filter (where p.stage = 'locked'))::int as locked
  from return_sendings s join return_packets p on p.sending = s.id and ${seenPackets(scope)}`;

const placeOf = (after: string) => {
  const [at = '', id = ''] = after.split(' ');
  return sql`${at}::timestamptz, ${id}::uuid`;
};

async function viewOf({ types, people }: ReturnHouse, row: SendingRecord): Promise<ReturnSending> {
  const { declaration } = await types.sent(row.type, row.type_version);
  const { id, type, period, note, packets, signed, answered, approved, locked } = row;
  return {
    ...{ id, type, period, note, packets, signed, answered, approved, locked },
    label: wordsOf(declaration.label),
    senderName: people.names.unit(row.sender),
    sentAt: row.sent_at.toISOString(),
    ...{ signBy: row.sign_by, dueOn: row.due_on },
  };
}
