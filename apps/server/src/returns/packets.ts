// SPDX-License-Identifier: Apache-2.0
import type { PacketQuery, ReturnPacket, ReturnSums } from '@sanyi/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import { regionPrefix } from '../access/region-prefix.js';
import type { Scope } from '../access/scope.js';
import { Refusal } from '../http/problem.js';
import { SMALLEST_SUM } from '../users/postgres-read.js';
import { type PacketRecord, packetsOf, packetView } from './packet-rows.js';
import type { Part, Reader } from './ports.js';
import type { KnownType } from './return-book.js';
import type { ReturnHouse } from './return-house.js';
import { countedPackets, seenPackets, sentByMe, toFill, toReview } from './seen.js';
import { viewGrounds } from './view-grounds.js';

type Filter = Omit<z.output<typeof PacketQuery>, 'cursor' | 'limit'>;

/** Packets as they are filtered, by due day and unit; whatever the list, nothing outside the scope. */
export async function listPackets(
  house: ReturnHouse,
  reader: Reader,
  { filter, part }: { readonly filter: Filter; readonly part: Part },
): Promise<readonly ReturnPacket[]> {
  const [due = '', region = '', id = ''] = part.after?.split(' ') ?? [];
  const { type, period, sending, stage } = filter;
  const records = await packetsOf(house.people.database)
    .where(seenPackets(reader.scope))
    .where(listed(reader, filter.list))
    .$if(type !== undefined, (query) => query.where('p.type', '=', type ?? ''))
    .$if(period !== undefined, (query) => query.where('p.period', '=', period ?? ''))
    .$if(sending !== undefined, (query) => query.where('p.sending', '=', sending ?? ''))
    .$if(stage !== undefined, (query) => query.where('p.stage', '=', stage ?? 'filling'))
    .$if(filter.unanswered === 'true', (query) => query.where('p.answered_on', 'is', null))
    .$if(filter.region !== undefined, (query) =>
      query.where('p.region', 'like', `${regionPrefix(filter.region ?? '')}%`),
    )
    .$if(part.after !== null, (query) =>
      query.where(sql<boolean>`(s.due_on, p.region, p.id) > (${due}, ${region}, ${id}::uuid)`),
    )
    .orderBy('s.due_on')
    .orderBy('p.region')
    .orderBy('p.id')
    .limit(part.limit)
    .execute();
  const grounds = await viewGrounds(house);
  return Promise.all(
    records.map(async (record) =>
      packetView(record, await house.types.sent(record.type, record.type_version), grounds),
    ),
  );
}

function listed({ caller }: Reader, list: Filter['list']) {
  switch (list) {
    case 'to-fill':
      return toFill(caller);
    case 'to-review':
      return toReview(caller);
    case 'sent':
      return sentByMe(caller);
    case 'all':
      return sql<boolean>`true`;
  }
}

/** One packet in hand with its type; what the caller does not see is not there. */
export async function readPacket(
  house: ReturnHouse,
  { scope }: Pick<Reader, 'scope'>,
  id: string,
): Promise<{ readonly packet: PacketRecord; readonly known: KnownType }> {
  const packet = await packetsOf(house.people.database)
    .where('p.id', '=', id)
    .where(seenPackets(scope))
    .executeTakeFirst();
  if (packet === undefined) throw notThere();
  return { packet, known: await house.types.sent(packet.type, packet.type_version) };
}

export const notThere = (): Refusal =>
  new Refusal('not-found', {
    zh: '没有这份填报，或不在您的管辖范围内。',
    en: 'There is no such return, or it lies outside what you may see.',
  });

/** How far regions have come, type by type; a sum over fewer than three would show the single ones and is left out. */
export async function sumPackets(
  { people }: ReturnHouse,
  scope: Scope,
): Promise<z.output<typeof ReturnSums>['items']> {
  const { rows } = await sql<{
    readonly region: string;
    readonly type: string;
    readonly period: string;
    readonly packets: number;
    readonly answered: number;
    readonly locked: number;
  }>`select left(p.region, 6) as region, p.type, p.period, count(*)::int as packets,
      (count(*) filter (where p.answered_on is not null))::int as answered,
      (count(*) filter (where p.stage = 'locked'))::int as locked
    from return_packets p where ${countedPackets(scope, 'aggregate')}
    group by 1, 2, 3 having count(*) >= ${SMALLEST_SUM} order by 3 desc, 2, 1`.execute(
    people.database,
  );
  return rows.map((row) => ({ ...row, regionName: people.names.region(row.region) }));
}

/** The place in the list after a packet. */
export const placeAfter = ({ dueOn, region, id }: ReturnPacket): readonly string[] => [
  ...[dueOn, region, id],
];
