// SPDX-License-Identifier: Apache-2.0
import type { ReturnPacket, Words } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { FlowState } from '@sanyi/returns';
import { type Kysely, sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { PlaceNames } from '../access/place-names.js';
import type { ReturnPacketsTable } from '../database/return-tables.js';
import type { Tables } from '../database/tables.js';
import { stepsOf } from './course.js';
import type { KnownType } from './return-book.js';
import type { RowFilter } from './row-filter.js';
import { timingOf } from './timing.js';

/** A packet with what its sending says. */
export type PacketRecord = Selectable<ReturnPacketsTable> & {
  readonly type_version: number;
  readonly flow_version: number;
  readonly sign_by: PlainDate;
  readonly due_on: PlainDate;
  /** Where it was sent from. */
  readonly sent_from: string;
  readonly note: string;
};

/** Packets as `p` with their sending as `s`: the one from-clause of every read. */
export const packetsOf = (database: Kysely<Tables>) =>
  database
    .selectFrom('return_packets as p')
    .innerJoin('return_sendings as s', 's.id', 'p.sending')
    .selectAll('p')
    .select(['s.type_version', 's.flow_version', 's.sign_by', 's.due_on', 's.note'])
    .select('s.region as sent_from');

/** The flow state that stands in a packet. */
export const stateOf = (packet: PacketRecord): FlowState => ({
  version: packet.version,
  stage: packet.stage,
  step: packet.step,
  approvals: packet.approvals,
  returned: packet.returned,
  signed: packet.signed,
});

/** The review steps of a packet, by the flow it was sent with. */
export const coursesOf = (
  packet: Pick<PacketRecord, 'flow_version' | 'region' | 'unit'>,
  { declaration }: KnownType,
) => {
  const flow = declaration.flows.find(({ version }) => version === packet.flow_version);
  return stepsOf(flow?.steps ?? [], packet);
};

/** What a packet is shown by. */
export interface ViewGrounds {
  readonly names: PlaceNames;
  readonly today: PlainDate;
  /** From how many days on a return that was sent from a region is due soon. */
  readonly soonFrom: (region: string) => number;
}

/** A packet as a list shows it. */
export function packetView(
  packet: PacketRecord,
  known: KnownType,
  { names, today, soonFrom }: ViewGrounds,
): ReturnPacket {
  const { id, sending, type, period, area, region, unit, channel, stage, version } = packet;
  const days = {
    signedOn: packet.signed_on,
    answeredOn: packet.answered_on,
    signBy: packet.sign_by,
    dueOn: packet.due_on,
  };
  const step = stage === 'reviewing' ? coursesOf(packet, known)[packet.step] : undefined;
  return {
    ...{ id, sending, type, period, area, region, unit, channel, stage, version, ...days },
    label: wordsOf(known.declaration.label),
    regionName: names.region(region),
    unitName: names.unit(unit),
    stepLabel: step === undefined ? null : wordsOf(step.step.label),
    timing: timingOf(days, today, soonFrom(packet.sent_from)),
  };
}

/** A label as the contract has it. */
export const wordsOf = ({ zh, en }: z.infer<typeof Words>): z.infer<typeof Words> => ({ zh, en });

/** The number of rows that stand in a packet. */
export async function rowCount(
  database: Kysely<Tables>,
  packet: string,
  filter: RowFilter = null,
): Promise<number> {
  const { count } = await database
    .selectFrom('return_rows')
    .select(sql<bigint>`count(*)`.as('count'))
    .where('packet', '=', packet)
    .where('removed', '=', false)
    .$if(filter !== null, (query) => query.where(filter ?? sql<boolean>`true`))
    .executeTakeFirstOrThrow();
  return Number(count);
}
