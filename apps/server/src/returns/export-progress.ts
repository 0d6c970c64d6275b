// SPDX-License-Identifier: Apache-2.0
import type { ReturnExport } from '@sanyi/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { Refusal } from '../http/problem.js';
import type { ReturnHouse } from './return-house.js';

/** Rows on their way out, whose reader wants to know how far they are. */
export interface Told {
  readonly ticket: string;
  readonly account: string;
  readonly packet: string;
  readonly rows: number;
}

const KEPT_MS = 86_400_000;

/** Notes that a file has begun to go out; what began more than a day ago is forgotten. @throws Refusal where the ticket is used */
export async function beginExport({ people }: ReturnHouse, told: Told): Promise<void> {
  const { database, now } = people;
  await database
    .deleteFrom('return_exports')
    .where('started_at', '<', new Date(now().getTime() - KEPT_MS))
    .execute();
  const { numInsertedOrUpdatedRows: made } = await database
    .insertInto('return_exports')
    .values({ ...told, state: 'running', started_at: now() })
    .onConflict((same) => same.column('ticket').doNothing())
    .executeTakeFirst();
  if (made !== 1n)
    throw new Refusal('conflict', {
      zh: '这次导出已经开始过。请重新点导出。',
      en: 'This export has begun before. Start it again.',
    });
}

/** Notes how many rows are out. */
export async function noteExport(
  { people }: ReturnHouse,
  ticket: string,
  written: number,
): Promise<void> {
  await people.database
    .updateTable('return_exports')
    .set({ written })
    .where('ticket', '=', ticket)
    .execute();
}

/**
 * The same pieces, and in the end what became of them: `done` once the last one was taken, `stopped` where whoever took them went
 * away, `failed` where they could not be made.
 */
export async function* toldToTheEnd<Piece>(
  { people }: ReturnHouse,
  ticket: string,
  pieces: AsyncGenerator<Piece, void>,
): AsyncGenerator<Piece, void> {
  let state: ReturnExport['state'] = 'stopped';
  try {
    yield* pieces;
    state = 'done';
  } catch (trouble) {
    state = 'failed';
    throw trouble;
  } finally {
    await people.database
      .updateTable('return_exports')
      .set({ state })
      .where('ticket', '=', ticket)
      .execute();
  }
}

/** How far an export of one's own is; another's is not there. */
export async function exportOf(
  database: Kysely<Tables>,
  account: string,
  ticket: string,
): Promise<ReturnExport> {
  const found = await database
    .selectFrom('return_exports')
    .select(['ticket', 'state', 'rows', 'written'])
    .where('ticket', '=', ticket)
    .where('account', '=', account)
    .executeTakeFirst();
  if (found !== undefined) return found;
  throw new Refusal('not-found', {
    zh: '没有这次导出。',
    en: 'There is no such export.',
  });
}
