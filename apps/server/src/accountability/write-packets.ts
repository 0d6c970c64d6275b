// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { type FiledDocument, type Packet, packetsOf } from '@sanyi/accountability';
import { type PlainDate, plusWorkingDays, type WorkCalendar } from '@sanyi/kernel';
import { insertInParts } from '../returns/insert-in-parts.js';
import type { LedgerPlace, Work } from './ledger-house.js';
import { regionOfUnit } from './write-tasks.js';

/** How sheets go out: from which office, on which day, to be signed within how many working days. */
export interface Dispatch {
  readonly office: LedgerPlace;
  readonly on: PlainDate;
  readonly signIn: number;
  readonly calendar: WorkCalendar;
}

/**
 * 下发: each unit's sheet as it is now. Only where the content is another one it goes out anew and has to be signed for; a
 * unit that is asked nothing any more has its sheet withdrawn. Answers how many went out.
 */
export async function writePackets(
  work: Work,
  document: FiledDocument,
  dispatch: Dispatch,
): Promise<number> {
  const packets = packetsOf(document);
  const known = await work
    .selectFrom('ledger_packets')
    .select(['key', 'content', 'removed'])
    .where('document', '=', document.id)
    .execute();
  const contents = new Map(known.map((one) => [one.key, one.removed ? '' : one.content]));
  const fresh = packets.filter((packet) => contents.get(packet.id) !== digestOf(packet));
  await insertInParts(fresh, (part) => sendOut(work, part, dispatch));
  const left = known.filter(({ key }) => !packets.some(({ id }) => id === key));
  if (left.length > 0)
    await work
      .updateTable('ledger_packets')
      .set({ removed: true })
      .where(
        'key',
        'in',
        left.map(({ key }) => key),
      )
      .execute();
  return fresh.length;
}

/** What a unit signs for, in short. */
const digestOf = ({ content }: Packet): string => createHash('sm3').update(content).digest('hex');

async function sendOut(
  work: Work,
  packets: readonly Packet[],
  { office, on, signIn, calendar }: Dispatch,
): Promise<void> {
  const signBy = plusWorkingDays(calendar, on, signIn);
  const sent = await work
    .insertInto('ledger_packets')
    .values(
      packets.map((packet) => ({
        ...{ key: packet.id, document: packet.document, version: packet.version },
        region: regionOfUnit(packet.unit?.unitId ?? '', office.region),
        ...{ unit: packet.unit?.unitId ?? null, words: packet.words.join('、') },
        ...{ office_region: office.region, office: office.unit, content: digestOf(packet) },
        ...{ tasks: packet.lines.length, sent_on: on, sign_by: signBy },
      })),
    )
    .onConflict((same) =>
      same.column('key').doUpdateSet((row) => ({
        ...{ version: row.ref('excluded.version'), words: row.ref('excluded.words') },
        ...{ content: row.ref('excluded.content'), tasks: row.ref('excluded.tasks') },
        ...{ sent_on: row.ref('excluded.sent_on'), sign_by: row.ref('excluded.sign_by') },
        ...{ signed_on: null, signed_by: null, in_name: false, removed: false },
        issue: row('ledger_packets.issue', '+', 1),
      })),
    )
    .returning(['id', 'issue', 'content'])
    .execute();
  await work
    .insertInto('ledger_sendings')
    .values(
      sent.map(({ id, issue, content }) => ({
        ...{ packet: id, version: issue, content, on_day: on },
      })),
    )
    .execute();
}
