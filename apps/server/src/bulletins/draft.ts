// SPDX-License-Identifier: Apache-2.0
import {
  type BulletinBlock,
  composeBulletin,
  figuresOf,
  type IssuedFigure,
} from '@sanyi/bulletins';
import type { NewBulletin } from '@sanyi/contract';
import { calculate, packetFaultWords, periodInWords, scoresAlike } from '@sanyi/office';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { placeOf, recordBy } from '../accountability/ledger-house.js';
import { Refusal } from '../http/problem.js';
import { officeOf } from '../returns/acting.js';
import type { BulletinHouse } from './bulletin-house.js';
import { knownIndicators, type Taken, takeFor } from './take.js';

type Wanted = z.output<typeof NewBulletin>;

/** 起草通报: freezes what the house knows now, and composes the text from it. Answers the id. */
export async function draftBulletin(
  house: BulletinHouse,
  caller: Caller,
  wanted: Wanted,
): Promise<string> {
  const { people } = house;
  const office = placeOf(caller, 'bulletins.edit');
  const { title, receivers, ...chosen } = wanted;
  knownIndicators(house, chosen.indicators);
  const taken = await takeFor(house, office, chosen);
  const blocks = draftedText(taken.snapshot);
  return people.database.transaction().execute(async (work) => {
    const { id } = await work
      .insertInto('bulletins')
      .values({
        ...{
          region: office.region,
          unit: office.unit,
          title,
          issuer: people.names.unit(office.unit),
        },
        ...{ plan: JSON.stringify(chosen), blocks: JSON.stringify(blocks) },
        ...{ made_by: caller.account, made_at: people.now(), issued_on: null, issued_by: null },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await work
      .insertInto('bulletin_snapshots')
      .values({
        ...{ bulletin: id, snapshot: JSON.stringify(taken.snapshot) },
        ...{
          owners: JSON.stringify(taken.owners),
          taken_by: caller.account,
          taken_at: people.now(),
        },
      })
      .execute();
    const rows = receivers.map(({ region, unit }, position) => ({
      ...{ bulletin: id, position, region, unit: unit ?? officeOf(region) },
    }));
    if (rows.length > 0) await work.insertInto('bulletin_receivers').values(rows).execute();
    await recordBy(house, caller, {
      ...{ work, at: office, kind: 'bulletins.drafted', subject: `bulletin:${id}` },
      to: { title, period: chosen.period, receivers: rows.length },
    });
    return id;
  });
}

const draftedText = (snapshot: Taken['snapshot']): readonly BulletinBlock[] =>
  composeBulletin(snapshot, figuresFor(snapshot), {
    ...{ periodWords: periodInWords(snapshot.period), alike: scoresAlike(snapshot) },
  });

/** All figures of a frozen snapshot. */
export function figuresFor(snapshot: Taken['snapshot']): readonly IssuedFigure[] {
  const figures = figuresOf(snapshot, calculate);
  if (figures.ok) return figures.value;
  throw new Refusal('invalid-request', {
    zh: `底稿算不出数字：${packetFaultWords(figures.error)}`,
    en: `The snapshot cannot be calculated: ${figures.error.code} ${figures.error.found}.`,
  });
}
