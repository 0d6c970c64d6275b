// SPDX-License-Identifier: Apache-2.0
import { makePacket, type SealedPacket, writePacket } from '@sanyi/bulletins';
import type { BulletinIssue } from '@sanyi/contract';
import { calculate, packetFaultWords, signWith } from '@sanyi/office';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { recordBy, type Work } from '../accountability/ledger-house.js';
import { Refusal } from '../http/problem.js';
import { type BulletinHouse, fastSm3, todayIn } from './bulletin-house.js';
import { type BulletinTarget, draftInHand } from './edit.js';
import { type BulletinRecord, snapshotOf } from './records.js';
import { type Content, type ReceiverPlace, withinRights } from './within-rights.js';

/** The packet for everybody. */
export const PUBLIC = -1;

/** One packet to be made. */
interface Parcel {
  readonly position: number;
  readonly name: string;
  readonly place: ReceiverPlace;
}

/**
 * 印发通报: seals one packet for each receiver, within the receiver's rights, and from then on nothing of it changes. It says how
 * the chain of decisions of this house stood.
 */
export async function issueBulletin(
  house: BulletinHouse,
  caller: Caller,
  target: BulletinTarget,
  { publish }: z.output<typeof BulletinIssue>,
): Promise<void> {
  await house.people.database.transaction().execute(async (work) => {
    const held = await draftInHand(work, caller, target);
    const { snapshot, owners } = await snapshotOf(work, held.id);
    const parcels = await parcelsOf(house, work, { held, publish });
    const { hash } = await work.selectFrom('event_head').select('hash').executeTakeFirstOrThrow();
    const seal = sealingFor(house, held, { snapshot, blocks: held.blocks }, hash);
    for (const parcel of parcels) {
      const packet = seal(parcel.name, (content) => withinRights(content, owners, parcel.place));
      await work
        .insertInto('bulletin_packets')
        .values({
          ...{ bulletin: held.id, position: parcel.position, receiver: parcel.name },
          ...{ root: packet.seal.root, packet: writePacket(packet) },
        })
        .execute();
    }
    await work
      .updateTable('bulletins')
      .set({
        ...{ stage: 'issued', version: held.version + 1, published: publish },
        ...{ issued_on: todayIn(house), issued_by: caller.account },
      })
      .where('id', '=', held.id)
      .execute();
    await recordBy(house, caller, {
      ...{ work, at: held, kind: 'bulletins.issued', subject: `bulletin:${held.id}` },
      to: { title: held.title, packets: parcels.length, published: publish },
    });
  });
}

async function parcelsOf(
  { people }: BulletinHouse,
  work: Work,
  { held, publish }: { readonly held: BulletinRecord; readonly publish: boolean },
): Promise<readonly Parcel[]> {
  const receivers = await work
    .selectFrom('bulletin_receivers')
    .selectAll()
    .where('bulletin', '=', held.id)
    .orderBy('position')
    .execute();
  const parcels = receivers.map(({ position, region, unit }) => ({
    ...{ position, name: people.names.unit(unit), place: { region, unit } },
  }));
  const everybody = publish ? [{ position: PUBLIC, name: '社会公众', place: null }] : [];
  if (parcels.length + everybody.length > 0) return [...parcels, ...everybody];
  throw new Refusal('invalid-request', {
    zh: '没有接收方，也不公开：印发给谁？请先选接收方或勾选公开。',
    en: 'There is no receiver, and it is not public: to whom is it issued?',
  });
}

/** Figures are calculated once: they are the same for every receiver. */
export function sealingFor(
  { keys, ...house }: BulletinHouse,
  { title, issuer }: Pick<BulletinRecord, 'title' | 'issuer'>,
  content: Content,
  chainHead: string,
): (receiver: string, narrowed: (content: Content) => Content) => SealedPacket {
  const known = calculate(content.snapshot);
  const sign = signWith(keys);
  return (receiver, narrowed) => {
    const head = {
      ...{ title, issuer, receiver, issuedOn: todayIn(house), chainHead },
      publicKey: keys.publicKey,
    };
    const made = makePacket(
      { head, ...narrowed(content) },
      { calculate: () => known, sign, sm3: fastSm3 },
    );
    if (made.ok) return made.value;
    throw new Refusal('invalid-request', {
      zh: `还不能封包：${packetFaultWords(made.error)}`,
      en: `It cannot be sealed yet: ${made.error.code} ${made.error.found}.`,
    });
  };
}
