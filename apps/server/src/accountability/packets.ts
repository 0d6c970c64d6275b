// SPDX-License-Identifier: Apache-2.0
import { type FiledDocument, packetLetter, packetsOf } from '@sanyi/accountability';
import type { LedgerPacket, LedgerPacketQuery } from '@sanyi/contract';
import { officialLetter } from '@sanyi/office';
import { daysBetween, type PlainDate } from '@sanyi/kernel';
import { type Kysely, sql } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import type { Tables } from '../database/tables.js';
import { Refusal } from '../http/problem.js';
import { actsAs, isOfUnit } from '../returns/acting.js';
import {
  AREA,
  type LedgerHouse,
  notThere,
  recordBy,
  scopeFrom,
  todayIn,
  type Work,
} from './ledger-house.js';
import { mine } from './my-work.js';
import { latestVersion } from './readings.js';
import { storedTasks } from './stored-tasks.js';
import { turnLamps } from './turn-lamps.js';

/** 任务单 as it is kept. */
export interface PacketRecord {
  readonly id: string;
  readonly key: string;
  readonly document: string;
  readonly document_title: string;
  readonly version: number;
  readonly region: string;
  readonly unit: string | null;
  readonly office_region: string;
  readonly office: string;
  readonly words: string;
  readonly tasks: number;
  readonly content: string;
  readonly sent_on: PlainDate;
  readonly sign_by: PlainDate;
  readonly signed_on: PlainDate | null;
  readonly signed_by: string | null;
  readonly in_name: boolean;
}

const UNIT = { region: 'p.region', unit: 'p.unit', area: 'p.area' };
const OFFICE = { region: 'p.office_region', unit: 'p.office', area: 'p.area' };

/** A sheet is seen by the unit that holds it and by the office that sent it. */
export const seenPackets = (scope: Scope) =>
  sql<boolean>`(${within(scope, 'detail', UNIT)} or ${within(scope, 'detail', OFFICE)})`;

const FROM = sql`from ledger_packets p join ledger_documents d on d.id = p.document`;

type Filter = Omit<z.output<typeof LedgerPacketQuery>, 'cursor' | 'limit'>;

/** 任务单 as they are filtered. */
export async function listPackets(
  house: LedgerHouse,
  caller: Caller,
  {
    filter,
    after,
    limit,
  }: { readonly filter: Filter; readonly after: string | null; readonly limit: number },
): Promise<readonly LedgerPacket[]> {
  const { document, state, list } = filter;
  const { rows } = await sql<PacketRecord>`
    select p.*, d.title as document_title ${FROM}
    where not p.removed and ${seenPackets(scopeFrom(caller, 'ledger.read'))}
      and ${document === undefined ? sql`true` : sql`p.document = ${document}`}
      and ${state === undefined ? sql`true` : sql`(p.signed_on is not null) = ${state === 'signed'}`}
      and ${list === 'all' ? sql`true` : mine(caller, 'ledger.answer', { region: 'p.region', unit: 'p.unit' })}
      and ${after === null ? sql`true` : sql`p.key > (select k.key from ledger_packets k where k.id = ${after}::uuid)`}
    order by p.key limit ${limit}`.execute(house.people.database);
  return rows.map((row) => packetView(house, caller, row));
}

/** A sheet as a list shows it. */
export function packetView(house: LedgerHouse, caller: Caller, row: PacketRecord): LedgerPacket {
  const { names } = house.people;
  const today = todayIn(house);
  const standing = standingOf(caller, row);
  return {
    ...{ id: row.id, document: row.document, documentTitle: row.document_title },
    ...{ region: row.region, regionName: names.region(row.region), unit: row.unit },
    unitName: row.unit === null ? row.words : names.unit(row.unit),
    ...{ words: row.words, tasks: row.tasks, version: row.version, sentOn: row.sent_on },
    ...{ signBy: row.sign_by, signedOn: row.signed_on, signedBy: row.signed_by },
    inName: row.in_name,
    state: stateOf(row, today),
    lateDays: lateDays(row, today),
    may: {
      sign: row.signed_on === null && (standing.own || standing.office),
      inName: standing.inName,
    },
  };
}

function stateOf({ signed_on, sign_by }: PacketRecord, today: PlainDate): LedgerPacket['state'] {
  if (signed_on !== null) return 'signed';
  return today > sign_by ? 'late' : 'waiting';
}

/** 迟签: days after the due day, to the signature or until today. */
const lateDays = ({ sign_by: due, signed_on: signed }: PacketRecord, today: PlainDate): number =>
  Math.max(0, daysBetween(due, signed ?? today));

/** The unit signs for itself; for one without an account its region's office or the office that sent it signs in its name. */
function standingOf(
  caller: Caller,
  { region, unit, office, office_region }: PacketRecord,
): { readonly own: boolean; readonly office: boolean; readonly inName: boolean } {
  const own = unit !== null && actsAs(caller, 'ledger.answer', { region, unit, area: AREA });
  const sent = actsAs(caller, 'ledger.direct', { region: office_region, unit: office, area: AREA });
  const isOwn = unit !== null && isOfUnit(caller, unit);
  return { own, office: sent, inName: (own || sent) && !isOwn };
}

/** One sheet in hand; what the caller does not see is not there. */
export async function packetOf(
  database: Kysely<Tables>,
  caller: Caller,
  id: string,
  lock = false,
): Promise<PacketRecord> {
  const { rows } = await sql<PacketRecord>`
    select p.*, d.title as document_title ${FROM} where p.id = ${id} and not p.removed
      and ${seenPackets(scopeFrom(caller, 'ledger.read'))} ${lock ? sql`for update of p` : sql``}`.execute(
    database,
  );
  const [found] = rows;
  if (found === undefined) throw notThere('份任务单', 'sheet');
  return found;
}

/** 签收 of what the sheet asks now; of two who sign at once the second is told. */
export async function signPacket(
  house: LedgerHouse,
  caller: Caller,
  id: string,
): Promise<LedgerPacket> {
  return house.people.database.transaction().execute(async (work) => {
    const held = await packetOf(work, caller, id, true);
    const standing = standingOf(caller, held);
    if (!standing.own && !standing.office) throw notYours();
    if (held.signed_on !== null) throw signedAlready(held);
    const day = todayIn(house);
    const { inName } = standing;
    await keepSignature(work, held, { at: house.people.now(), by: caller.account, day, inName });
    await turnLamps(house, work, await tasksOf(work, held));
    await recordBy(house, caller, {
      ...{ work, at: { region: held.region, unit: held.unit ?? held.office } },
      ...{ kind: 'ledger.signed', subject: `packet:${held.key}` },
      to: { content: held.content, inNameOf: inName ? (held.unit ?? held.words) : null },
    });
    return packetView(house, caller, await packetOf(work, caller, id));
  });
}

const notYours = (): Refusal =>
  new Refusal('forbidden', {
    zh: '您不能签收：任务单由责任单位签收，没有账号的由下发单位代签。',
    en: 'It is signed for by the unit; for one without an account by the office that sent it.',
  });

const signedAlready = ({ signed_by, signed_on }: PacketRecord): Refusal =>
  new Refusal('not-at-this-stage', {
    zh: `${signed_by ?? ''}已于 ${signed_on ?? ''} 签收。`,
    en: `It was signed for by ${signed_by ?? ''} on ${signed_on ?? ''}.`,
  });

async function keepSignature(
  work: Work,
  { id, content, unit, words }: PacketRecord,
  {
    at,
    by,
    day,
    inName,
  }: {
    readonly at: Date;
    readonly by: string;
    readonly day: PlainDate;
    readonly inName: boolean;
  },
): Promise<void> {
  await work
    .insertInto('ledger_signatures')
    .values({
      ...{ packet: id, content, on_day: day, signed_by: by, at },
      in_name_of: inName ? (unit ?? words) : null,
    })
    .onConflict((same) => same.columns(['packet', 'content']).doNothing())
    .execute();
  await work
    .updateTable('ledger_packets')
    .set({ signed_on: day, signed_by: by, in_name: inName })
    .where('id', '=', id)
    .execute();
}

const tasksOf = async (
  work: Work,
  { document, unit }: PacketRecord,
): Promise<readonly string[]> => {
  if (unit === null) return [];
  const rows = await work
    .selectFrom('ledger_seats')
    .select('task')
    .distinct()
    .where('document', '=', document)
    .where('unit', '=', unit)
    .where('removed', '=', false)
    .execute();
  return rows.map(({ task }) => task);
};

/** 分工单: the sheet as a Word file in the layout of GB/T 9704. */
export async function packetFile(
  house: LedgerHouse,
  caller: Caller,
  id: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { database, names } = house.people;
  const found = await packetOf(database, caller, id);
  const filed = await wholeDocument(database, found.document);
  const packet = packetsOf(filed).find((one) => one.id === found.key);
  if (packet === undefined) throw notThere('份任务单', 'sheet');
  const letter = packetLetter(packet, filed, {
    ...{ issuer: names.unit(found.office), issuedOn: found.sent_on, signBy: found.sign_by },
  });
  return { name: `${letter.name}.docx`, bytes: await officialLetter(letter) };
}

/** A document with what lower regions made of its tasks. */
export async function wholeDocument(database: Kysely<Tables>, id: string): Promise<FiledDocument> {
  const filed = await latestVersion(database, id);
  if (filed === undefined) throw notThere('份文件', 'document');
  const lowers = await database
    .selectFrom('ledger_tasks')
    .select('id')
    .where('document', '=', id)
    .where('depth', '>', 0)
    .where('removed', '=', false)
    .orderBy('depth')
    .orderBy('id')
    .execute();
  const tasks = await storedTasks(
    database,
    lowers.map((one) => one.id),
  );
  const known = lowers.flatMap((one) => tasks.get(one.id) ?? []);
  return { ...filed, tasks: [...filed.tasks, ...known] };
}
