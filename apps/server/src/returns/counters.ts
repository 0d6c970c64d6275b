// SPDX-License-Identifier: Apache-2.0
import type { ReturnCounters } from '@sanyi/contract';
import { sql } from 'kysely';
import type { Reader } from './ports.js';
import type { ReturnHouse } from './return-house.js';
import { seenPackets, toFill, toReview } from './seen.js';

/** How many returns wait for the caller: to be filled, sent back to be mended, to be reviewed. */
export async function countReturns(
  { people }: ReturnHouse,
  { caller, scope }: Reader,
): Promise<ReturnCounters> {
  const { rows } = await sql<ReturnCounters>`select
      (count(*) filter (where p.stage = 'filling' and ${toFill(caller)}))::int as "toFill",
      (count(*) filter (where p.stage = 'returned' and ${toFill(caller)}))::int as returned,
      (count(*) filter (where ${toReview(caller)}))::int as "toReview"
    from return_packets p
    where p.stage in ('filling', 'returned', 'reviewing') and ${seenPackets(scope)}`.execute(
    people.database,
  );
  return rows[0] ?? { toFill: 0, returned: 0, toReview: 0 };
}
