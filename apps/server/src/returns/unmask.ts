// SPDX-License-Identifier: Apache-2.0
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { record } from '../events/record.js';
import { Refusal } from '../http/problem.js';
import { hold } from './around.js';
import { personalFields } from './kept-cells.js';
import { standingOf } from './may.js';
import type { Reader } from './ports.js';
import type { ReturnHouse } from './return-house.js';

/** For how long personal fields stay open once somebody has said what for. */
export const UNMASKED_MINUTES = 10;

interface Whose {
  readonly packet: string;
  readonly account: string;
}

/** Whether somebody sees the personal fields of a return in the clear at this moment. */
export async function isUnmasked(
  house: ReturnHouse,
  database: Kysely<Tables>,
  whose: Whose,
): Promise<boolean> {
  return (await unmaskedUntil(house, database, whose)) !== null;
}

/** Until when somebody sees them; null where he does not. */
export async function unmaskedUntil(
  { people }: ReturnHouse,
  database: Kysely<Tables>,
  { packet, account }: Whose,
): Promise<Date | null> {
  const row = await database
    .selectFrom('return_unmaskings')
    .select('until')
    .where('packet', '=', packet)
    .where('account', '=', account)
    .executeTakeFirst();
  return row !== undefined && row.until > people.now() ? row.until : null;
}

/**
 * 查看个人信息: opens the personal fields of one return for ten minutes to whom fills or reviews it; who, when and what for is put
 * on record first.
 */
export async function unmask(
  house: ReturnHouse,
  { caller, scope }: Reader,
  { packet: id, purpose }: { readonly packet: string; readonly purpose: string },
): Promise<Date> {
  const { database, now } = house.people;
  const at = now();
  const until = new Date(at.getTime() + UNMASKED_MINUTES * 60_000);
  await database.transaction().execute(async (transaction) => {
    const held = await hold(house, transaction, { scope, id });
    const standing = standingOf(caller, held);
    if (!standing.owner && !standing.reviewer) throw notYours();
    if (personalFields(held.known.declaration).size === 0) throw nothingPersonal();
    const { account } = caller;
    const { region, unit } = held.packet;
    await record(transaction, {
      ...{ at, kind: 'returns.unmasked', actor: account, subject: `return:${id}` },
      ...{ region, unit, why: purpose, to: { until: until.toISOString() } },
    });
    await transaction
      .insertInto('return_unmaskings')
      .values({ packet: id, account, until })
      .onConflict((same) => same.columns(['packet', 'account']).doUpdateSet({ until }))
      .execute();
  });
  return until;
}

const notYours = (): Refusal =>
  new Refusal('forbidden', {
    zh: '只有填报单位和当前审核单位可以查看这份填报里的个人信息。',
    en: 'Only who fills this return, or reviews it now, may see its personal data.',
  });

const nothingPersonal = (): Refusal =>
  new Refusal('invalid-request', {
    zh: '这份填报里没有个人信息。',
    en: 'This return holds no personal data.',
  });
