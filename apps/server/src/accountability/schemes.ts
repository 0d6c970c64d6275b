// SPDX-License-Identifier: Apache-2.0
import type { LampScheme } from '@sanyi/accountability';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { LedgerHouse } from './ledger-house.js';

/** The scheme in force in a region, and its version; 0: the usual one, which nobody has changed. */
export async function schemeIn(
  { rules }: Pick<LedgerHouse, 'rules'>,
  database: Kysely<Tables>,
  region: string,
): Promise<{ readonly version: number; readonly scheme: LampScheme }> {
  const found = await database
    .selectFrom('ledger_schemes')
    .select(['version', 'scheme'])
    .where('region', '=', region)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? { version: 0, scheme: rules.schemes[0] };
}

/** The scheme in force in a region. */
export const schemeFor = async (
  house: Pick<LedgerHouse, 'rules'>,
  database: Kysely<Tables>,
  region: string,
): Promise<LampScheme> => (await schemeIn(house, database, region)).scheme;
