// SPDX-License-Identifier: Apache-2.0
import type { BulletinText } from '@sanyi/contract';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { recordBy, type Work } from '../accountability/ledger-house.js';
import { Refusal } from '../http/problem.js';
import type { BulletinHouse } from './bulletin-house.js';
import { bulletinOf, type BulletinRecord, isMaker } from './records.js';

/** Which bulletin, at the version that was read. */
export interface BulletinTarget {
  readonly id: string;
  readonly version: number;
}

/** 修改通报: the whole text takes the place of the one before; figures stay what they were frozen as. */
export async function editBulletin(
  house: BulletinHouse,
  caller: Caller,
  target: BulletinTarget,
  { title, blocks }: z.output<typeof BulletinText>,
): Promise<void> {
  await house.people.database.transaction().execute(async (work) => {
    const held = await draftInHand(work, caller, target);
    await work
      .updateTable('bulletins')
      .set({ title, blocks: JSON.stringify(blocks), version: held.version + 1 })
      .where('id', '=', held.id)
      .execute();
    await recordBy(house, caller, {
      ...{ work, at: held, kind: 'bulletins.edited', subject: `bulletin:${held.id}` },
      to: { title, version: held.version + 1 },
    });
  });
}

/** A draft that the caller may change, held until the decision is kept; refuses an older version and what is issued. */
export async function draftInHand(
  work: Work,
  caller: Caller,
  { id, version }: BulletinTarget,
): Promise<BulletinRecord> {
  const held = await bulletinOf(work, caller, id, true);
  if (!isMaker(caller, held, 'bulletins.edit'))
    throw new Refusal('forbidden', {
      zh: '通报由起草单位修改、印发。',
      en: 'A bulletin is edited and issued by the office that made it.',
    });
  if (held.stage === 'issued')
    throw new Refusal('not-at-this-stage', {
      zh: `这份通报已于 ${held.issued_on ?? ''} 印发，不能再改。要更正的，另发一份。`,
      en: 'This bulletin is issued and cannot be changed. Issue another one.',
    });
  if (held.version !== version)
    throw new Refusal('conflict', {
      zh: '别人刚刚改过这份通报，请重新读取后再改。',
      en: 'Somebody has just changed this bulletin. Read it again.',
    });
  return held;
}
