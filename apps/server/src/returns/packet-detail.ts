// SPDX-License-Identifier: Apache-2.0
import type { PacketDetail, PacketHistory } from '@sanyi/contract';
import type { z } from 'zod';
import { kindLabel } from './decision-words.js';
import { senderOf } from './around.js';
import { fieldViews } from './field-views.js';
import { personalFields } from './kept-cells.js';
import { mayOf, standingOf } from './may.js';
import { coursesOf, packetView, rowCount, wordsOf } from './packet-rows.js';
import { readPacket } from './packets.js';
import { periodBefore } from './periods.js';
import type { Reader } from './ports.js';
import type { ReturnHouse } from './return-house.js';
import { unmaskedUntil } from './unmask.js';
import { viewGrounds } from './view-grounds.js';

/** One packet with its fields, its steps and what the caller may do. */
export async function packetDetail(
  house: ReturnHouse,
  reader: Reader,
  id: string,
): Promise<PacketDetail> {
  const { database, names } = house.people;
  const grounds = await viewGrounds(house);
  const { packet, known } = await readPacket(house, reader, id);
  const steps = coursesOf(packet, known);
  const sender = await senderOf(database, id);
  const { declaration } = known;
  const around = { packet, steps, sender };
  const { account } = reader.caller;
  const until = await unmaskedUntil(house, database, { packet: id, account });
  return {
    packet: packetView(packet, known, grounds),
    rows: declaration.rows,
    fields: fieldViews(declaration, grounds.today),
    note: packet.note,
    steps: steps.map(({ step, unit }, index) => ({
      ...{ id: step.id, label: wordsOf(step.label), unitName: names.unit(unit) },
      approved: index < packet.approvals.length,
    })),
    returned: [...packet.returned],
    returnedBecause: packet.stage === 'returned' ? await lastReason(house, id) : null,
    rowCount: await rowCount(database, id),
    previousPeriod: periodBefore(declaration.period, packet.period),
    unmaskedUntil: until?.toISOString() ?? null,
    may: mayOf(standingOf(reader.caller, around), around, personalFields(declaration).size > 0),
  };
}

async function lastReason({ people }: ReturnHouse, packet: string): Promise<string | null> {
  const last = await people.database
    .selectFrom('return_decisions')
    .select('reason')
    .where('packet', '=', packet)
    .where('kind', '=', 'return')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.reason ?? null;
}

/** Everything that was decided on a packet, oldest first; it begins with its sending. */
export async function packetHistory(
  house: ReturnHouse,
  reader: Reader,
  id: string,
): Promise<z.output<typeof PacketHistory>['items']> {
  const { database, names } = house.people;
  const { packet } = await readPacket(house, reader, id);
  const sending = await database
    .selectFrom('return_sendings')
    .select(['sender', 'sent_by', 'sent_at'])
    .where('id', '=', packet.sending)
    .executeTakeFirstOrThrow();
  const decisions = await database
    .selectFrom('return_decisions')
    .selectAll()
    .where('packet', '=', id)
    .orderBy('version')
    .execute();
  const sent = {
    ...{ version: 0, kind: 'send', kindLabel: '下发', actor: sending.sent_by, inNameOf: null },
    ...{ asUnitName: names.unit(sending.sender), at: sending.sent_at.toISOString(), reason: null },
  };
  return [
    sent,
    ...decisions.map(({ version, kind, actor, as_unit, in_name_of, at, reason }) => ({
      ...{ version, kind, kindLabel: kindLabel(kind), actor, reason },
      asUnitName: names.unit(as_unit),
      inNameOf: in_name_of === null ? null : names.unit(in_name_of),
      at: at.toISOString(),
    })),
  ];
}
