// SPDX-License-Identifier: Apache-2.0
import {
  type BulletinBlock,
  editFindings,
  type FrozenSnapshot,
  type IssuedFigure,
  movedSince,
} from '@sanyi/bulletins';
import type { Bulletin, BulletinDetail, BulletinMoved } from '@sanyi/contract';
import { calculate, figureWords, keyFingerprint } from '@sanyi/office';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { placeOf, scopeFrom } from '../accountability/ledger-house.js';
import { type BulletinHouse, todayIn } from './bulletin-house.js';
import { figuresFor } from './draft.js';
import { objectionsOf } from './objections.js';
import {
  bulletinOf,
  type BulletinRecord,
  isMaker,
  receiversOf,
  seenBulletins,
  snapshotOf,
} from './records.js';
import { takeFor } from './take.js';
import { withinRights } from './within-rights.js';

/** After which bulletin a page begins. */
export interface BulletinPlace {
  readonly madeAt: string;
  readonly id: string;
}

/** 通报, newest first. */
export async function listBulletins(
  house: BulletinHouse,
  caller: Caller,
  {
    stage,
    after,
    limit,
  }: {
    readonly stage: Bulletin['stage'] | undefined;
    readonly after: BulletinPlace | null;
    readonly limit: number;
  },
): Promise<readonly Bulletin[]> {
  const { rows } = await sql<BulletinRecord>`select b.* from bulletins b
    where ${seenBulletins(scopeFrom(caller, 'bulletins.read'))}
      and ${stage === undefined ? sql`true` : sql`b.stage = ${stage}`}
      and ${after === null ? sql`true` : sql`(b.made_at, b.id) < (${after.madeAt}, ${after.id})`}
    order by b.made_at desc, b.id desc limit ${limit}`.execute(house.people.database);
  return rows.map((row) => bulletinView(house, row));
}

const bulletinView = ({ people }: BulletinHouse, row: BulletinRecord): Bulletin => ({
  ...{ id: row.id, version: row.version, stage: row.stage, title: row.title, issuer: row.issuer },
  ...{ region: row.region, regionName: people.names.region(row.region), period: row.plan.period },
  ...{ madeBy: row.made_by, madeAt: row.made_at.toISOString(), issuedOn: row.issued_on },
  published: row.published,
});

/** One bulletin: its text within the caller's rights, its figures, what is wrong with the text, what went out and came back. */
export async function bulletinDetail(
  house: BulletinHouse,
  caller: Caller,
  id: string,
): Promise<BulletinDetail> {
  const { database, names } = house.people;
  const record = await bulletinOf(database, caller, id);
  const { snapshot, owners } = await snapshotOf(database, id);
  const receivers = await receiversOf(database, caller, record);
  const maker = isMaker(caller, record, 'bulletins.read');
  const whole = { snapshot, blocks: record.blocks };
  const shown = maker ? whole : withinRights(whole, owners, placeOf(caller, 'bulletins.read'));
  const figures = figuresFor(snapshot);
  const roots = await rootsOf(house, id);
  const draft = record.stage === 'draft' && isMaker(caller, record, 'bulletins.edit');
  return {
    ...bulletinView(house, record),
    ...{ takenOn: snapshot.takenOn, blocks: shown.blocks.map(blockView) },
    figures: figures.map((figure) => figureView(figure, snapshot)),
    findings: editFindings(record.blocks, figures, snapshot).map((one) => ({ ...one })),
    receivers: receivers.map(({ position, unit }) => ({
      ...{ position, name: names.unit(unit), root: roots.get(position) ?? null },
    })),
    fingerprint: keyFingerprint(house.keys.publicKey),
    objections: await objectionsOf(house, { record, snapshot, receivers }),
    may: {
      ...{ edit: draft, issue: draft },
      object: record.stage === 'issued' && scopeFrom(caller, 'bulletins.object').length > 0,
    },
  };
}

const blockView = ({ id, kind, words, rows }: BulletinBlock): BulletinDetail['blocks'][number] => ({
  ...{ id, kind, words, rows: rows.map((row) => [...row]) },
});

const figureView = (figure: IssuedFigure, snapshot: FrozenSnapshot) => ({
  ...{ id: figure.id, name: figureWords(figure, snapshot) },
  ...{ shown: figure.shown, state: figure.state },
});

async function rootsOf(
  { people }: BulletinHouse,
  id: string,
): Promise<ReadonlyMap<number, string>> {
  const rows = await people.database
    .selectFrom('bulletin_packets')
    .select(['position', 'root'])
    .where('bulletin', '=', id)
    .execute();
  return new Map(rows.map(({ position, root }) => [position, root]));
}

/** 发布之后的变动: what the same choice gives today; what was issued stays. */
export async function movedFigures(
  house: BulletinHouse,
  caller: Caller,
  id: string,
): Promise<z.infer<typeof BulletinMoved>> {
  const { database } = house.people;
  const record = await bulletinOf(database, caller, id);
  const { snapshot } = await snapshotOf(database, id);
  const newer = await takeFor(house, record, record.plan);
  const moved = movedSince(figuresFor(snapshot), newer.snapshot, calculate);
  if (!moved.ok) throw new Error(`a snapshot of our own: ${moved.error.code}`);
  return {
    on: todayIn(house),
    moved: moved.value.map(({ id: figure, before, after }) => {
      const one = after ?? before;
      return {
        ...{ id: figure, name: one === null ? figure : figureWords(one, newer.snapshot) },
        ...{ before: before?.shown ?? null, after: after?.shown ?? null },
      };
    }),
  };
}
