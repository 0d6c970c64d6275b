// SPDX-License-Identifier: Apache-2.0
import { readPacket, type SealedPacket } from '@sanyi/bulletins';
import { bulletinPaper, bulletinPdf, publicPage, safeFileName } from '@sanyi/office';
import type { Kysely } from 'kysely';
import type { Caller } from '../access/caller.js';
import { notThere } from '../accountability/ledger-house.js';
import type { Tables } from '../database/tables.js';
import type { BulletinHouse } from './bulletin-house.js';
import { PUBLIC, sealingFor } from './issue.js';
import { bulletinOf, isMaker, receiversOf, snapshotOf } from './records.js';

/** A packet as it was issued: its very text, and what it says. */
export interface IssuedPacket {
  readonly text: string;
  readonly packet: SealedPacket;
}

/** The packet of one receiver: for that receiver and for whoever issued it; the one for everybody, for all who see the bulletin. */
export async function packetFor(
  { people }: BulletinHouse,
  caller: Caller,
  { id, position }: { readonly id: string; readonly position: number },
): Promise<IssuedPacket> {
  const record = await bulletinOf(people.database, caller, id);
  const own = await receiversOf(people.database, caller, record);
  const maySee = position === PUBLIC || own.some((one) => one.position === position);
  const found = maySee ? await keptPacket(people.database, id, position) : undefined;
  if (found === undefined) throw notThere('个复算包', 'packet');
  return found;
}

/** 公开页面的包: of a bulletin that was published, for whoever asks. */
export async function publicPacket({ people }: BulletinHouse, id: string): Promise<IssuedPacket> {
  const found = await keptPacket(people.database, id, PUBLIC);
  if (found === undefined) throw notThere('份公开的通报', 'published bulletin');
  return found;
}

async function keptPacket(
  database: Kysely<Tables>,
  id: string,
  position: number,
): Promise<IssuedPacket | undefined> {
  const kept = await database
    .selectFrom('bulletin_packets')
    .select('packet')
    .where('bulletin', '=', id)
    .where('position', '=', position)
    .executeTakeFirst();
  return kept === undefined ? undefined : issuedPacket(kept.packet);
}

/** @throws where a packet that this house has sealed cannot be read: that is a bug */
function issuedPacket(text: string): IssuedPacket {
  const read = readPacket(text);
  if (!read.ok) throw new Error(`a packet of our own: ${JSON.stringify(read.error)}`);
  return { text, packet: read.value };
}

/** What the files of a bulletin are called. */
export const packetName = ({ packet: { head } }: IssuedPacket, ending: string): string =>
  safeFileName(`${head.title}（${head.receiver}）${ending}`);

/** 通报 as a Word file. */
export const packetPaper = ({ packet }: IssuedPacket): Promise<Uint8Array> => bulletinPaper(packet);

/** 通报 as a PDF: what the Word file prints. */
export const packetPdf = (
  { fonts }: BulletinHouse,
  { packet }: IssuedPacket,
): Promise<Uint8Array> => bulletinPdf(packet, fonts());

/** A draft as its page would be; nothing of it is kept. */
export async function previewOf(house: BulletinHouse, caller: Caller, id: string): Promise<string> {
  const { database } = house.people;
  const record = await bulletinOf(database, caller, id);
  if (!isMaker(caller, record, 'bulletins.read')) throw notThere('份通报', 'bulletin');
  const { snapshot } = await snapshotOf(database, id);
  const head = { title: `${record.title}（草稿）`, issuer: record.issuer };
  const seal = sealingFor(house, head, { snapshot, blocks: record.blocks }, '');
  return publicPage(
    seal('草稿', (content) => content),
    house.sources.map,
  );
}
