// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import { countyOf } from '../returns/acting.js';
import { peopleOfUnit } from '../returns/people-of-unit.js';

/** A way by which a unit is reached. */
export type Way =
  | { readonly way: 'channel'; readonly channel: string; readonly receiver: string }
  | { readonly way: 'house'; readonly users: readonly string[]; readonly receiver: string }
  | { readonly way: 'none'; readonly receiver: '' };

/** Who is to be reached. */
export interface Reached {
  readonly unit: string;
  readonly region: string;
}

/**
 * 怎样送达一个单位: its own channels, else those of its region; and a notice to each of its people, else to those of the office that
 * acts for it. Where there is nobody and nothing, that too is an answer: the unit has to be called.
 */
export async function waysTo(
  transaction: Transaction<Tables>,
  reached: Reached,
): Promise<readonly Way[]> {
  const channels = await channelsOf(transaction, reached);
  const users = await peopleOfUnit(transaction, { ...reached, action: 'returns.fill' });
  const inside: readonly Way[] =
    users.length === 0 ? [] : [{ way: 'house', users, receiver: `${users.length} 人` }];
  const ways = [...channels, ...inside];
  return ways.length === 0 ? [{ way: 'none', receiver: '' }] : ways;
}

async function channelsOf(
  transaction: Transaction<Tables>,
  { unit, region }: Reached,
): Promise<readonly Way[]> {
  const rows = await transaction
    .selectFrom('reminder_channels')
    .select(['id', 'label', 'unit'])
    .where('active', '=', true)
    .where('region', 'in', [region, countyOf(region)])
    .where((row) => row.or([row('unit', '=', unit), row('unit', 'is', null)]))
    .orderBy('label')
    .orderBy('id')
    .execute();
  const own = rows.filter((row) => row.unit !== null);
  return (own.length > 0 ? own : rows).map(({ id, label }) => ({
    ...{ way: 'channel' as const, channel: id, receiver: label },
  }));
}
