// SPDX-License-Identifier: Apache-2.0
import { type FrozenSnapshot, type ObjectionFault, readObjection } from '@sanyi/bulletins';
import type { BulletinDetail } from '@sanyi/contract';
import { calculateIn, figureWords, indicatorWords, placeWords, readsWords } from '@sanyi/office';
import type { Caller } from '../access/caller.js';
import { placeOf, recordBy } from '../accountability/ledger-house.js';
import { Refusal } from '../http/problem.js';
import type { Words } from '../http/words.js';
import type { BulletinHouse } from './bulletin-house.js';
import { figuresFor } from './draft.js';
import { PUBLIC } from './issue.js';
import { packetFor } from './packets.js';
import { bulletinOf, type BulletinRecord, receiversOf, type ReceiverRecord } from './records.js';

/** 收下异议: the file is checked against the packets that its sender holds; its difference is made again before it is kept. */
export async function keepObjection(
  house: BulletinHouse,
  caller: Caller,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<void> {
  const { database } = house.people;
  const record = await bulletinOf(database, caller, id);
  const { position, objection } = await checkedObjection(house, caller, { record, text });
  const office = placeOf(caller, 'bulletins.object');
  await database.transaction().execute(async (work) => {
    await work
      .insertInto('bulletin_objections')
      .values({
        ...{ bulletin: id, position, objection: JSON.stringify(objection) },
        ...{ sent_in_by: caller.account, region: office.region, unit: office.unit },
        sent_in_at: house.people.now(),
      })
      .execute();
    await recordBy(house, caller, {
      ...{ work, at: office, kind: 'bulletins.objected', subject: `bulletin:${id}` },
      ...{ to: { changes: objection.changes.length, moved: objection.moved.length } },
      why: objection.why,
    });
  });
}

async function checkedObjection(
  house: BulletinHouse,
  caller: Caller,
  { record, text }: { readonly record: BulletinRecord; readonly text: string },
) {
  if (record.stage !== 'issued') throw refused({ code: 'other-packet' });
  const own = await receiversOf(house.people.database, caller, record);
  const held = [...own.map(({ position }) => position), ...(record.published ? [PUBLIC] : [])];
  let fault: ObjectionFault = { code: 'other-packet' };
  for (const position of held) {
    const { packet } = await packetFor(house, caller, { id: record.id, position });
    const read = readObjection(text, packet, calculateIn);
    if (read.ok) return { position, objection: read.value };
    if (read.error.code !== 'other-packet') fault = read.error;
  }
  throw refused(fault);
}

const refused = ({ code }: Pick<ObjectionFault, 'code'>): Refusal =>
  new Refusal('invalid-request', FAULTS[code] ?? OTHER);

const OTHER: Words = {
  zh: '异议里的改动不能成立：所改的合计不存在，或不能这样改。请在文件分解台重新生成。',
  en: 'What the objection changes cannot be changed so. Make it again on the desk.',
};

const FAULTS: Readonly<Partial<Record<ObjectionFault['code'], Words>>> = {
  'not-an-objection': {
    zh: '这不是异议文件。请上传文件分解台生成的 .sanyi-objection.json。',
    en: 'This is no objection. Send the .sanyi-objection.json that the desk has made.',
  },
  'other-packet': {
    zh: '这份异议针对的是另一个复算包，不是发给您的这一份。',
    en: 'This objection is about another packet than yours.',
  },
  'other-difference': {
    zh: '按这份异议重新计算，得不出它写的差别。文件可能被改过，请重新生成。',
    en: 'Calculated again, the difference does not come out. The file may have been changed.',
  },
};

/** Objections that the caller sees: the maker all, a receiver those about his own packet. */
export async function objectionsOf(
  { people }: BulletinHouse,
  {
    record,
    snapshot,
    receivers,
  }: {
    readonly record: BulletinRecord;
    readonly snapshot: FrozenSnapshot;
    readonly receivers: readonly ReceiverRecord[];
  },
): Promise<BulletinDetail['objections']> {
  const positions = new Set(receivers.map(({ position }) => position));
  const rows = await people.database
    .selectFrom('bulletin_objections')
    .selectAll()
    .where('bulletin', '=', record.id)
    .orderBy('sent_in_at')
    .orderBy('id')
    .execute();
  const seen = rows.filter(({ position }) => positions.has(position) || position === PUBLIC);
  if (seen.length === 0) return [];
  const byId = new Map(figuresFor(snapshot).map((one) => [one.id, one]));
  const nameOf = (id: string): string => {
    const figure = byId.get(id);
    return figure === undefined ? id : figureWords(figure, snapshot);
  };
  return seen.map(({ id, objection, unit, sent_in_at: at }) => ({
    ...{ id, receiver: people.names.unit(unit), by: objection.by, on: objection.on },
    ...{ why: objection.why, at: at.toISOString() },
    changes: objection.changes.map((one) => ({
      name: `${totalWords(one.total, snapshot)} ${readsWords(one.reads, snapshot)}`,
      ...{ issued: one.issued, to: one.to },
    })),
    moved: objection.moved.map((one) => ({
      ...{ name: nameOf(one.id), issued: one.issued, would: one.would },
    })),
  }));
}

function totalWords(id: string, snapshot: FrozenSnapshot): string {
  const total = snapshot.totals.find((one) => one.id === id);
  if (total === undefined) return id;
  return `${placeWords(total.place, snapshot)}${indicatorWords(total.indicator, snapshot)}`;
}
