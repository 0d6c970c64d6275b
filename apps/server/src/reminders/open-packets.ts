// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Packet, Sending } from '@sanyi/returns';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Database } from '../database/connect.js';

/** A packet that has not been answered, with its sending as the engine has both. */
export interface OpenPacket {
  readonly sending: Sending;
  readonly typeVersion: number;
  /** Where it was sent from: whose figures count. */
  readonly sentFrom: string;
  readonly packet: Packet;
  readonly region: string;
}

interface Row {
  readonly id: string;
  readonly sending: string;
  readonly type: string;
  readonly type_version: number;
  readonly period: string;
  readonly sender: string;
  readonly sent_from: string;
  readonly sent_on: PlainDate;
  readonly sign_by: PlainDate;
  readonly due_on: PlainDate;
  readonly unit: string;
  readonly region: string;
  readonly channel: Packet['channel'];
  readonly signed_on: PlainDate | null;
}

/** 未报的任务包, of every sending or of those that a condition names. */
export async function openPackets(
  database: Database,
  condition: RawBuilder<SqlBool> = sql<SqlBool>`true`,
): Promise<readonly OpenPacket[]> {
  const { rows } = await sql<Row>`
    select p.id, p.sending, p.type, s.type_version, p.period, s.sender, s.region as sent_from,
      s.sent_on, s.sign_by, s.due_on, p.unit, p.region, p.channel, p.signed_on
    from return_packets p join return_sendings s on s.id = p.sending
    where p.answered_on is null and p.stage in ('filling', 'returned') and ${condition}
    order by s.sent_at, s.id, p.unit`.execute(database);
  return rows.map((row) => ({
    sending: {
      ...{ id: row.sending, declaration: row.type, period: row.period, sender: row.sender },
      ...{ sentOn: row.sent_on, signBy: row.sign_by, dueOn: row.due_on },
    },
    ...{ typeVersion: row.type_version, sentFrom: row.sent_from, region: row.region },
    packet: {
      ...{ id: row.id, sending: row.sending, unit: row.unit, channel: row.channel },
      ...{ signedOn: row.signed_on, answeredOn: null },
    },
  }));
}
