// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely';
import type { AccessHouse } from '../access/access-house.js';
import { recordAlone } from '../events/record.js';
import { sweepUploads } from '../files/uploads-postgres.js';

/** For how many days what is kept. Events are never erased here: the law asks for six months at least, the chain for all. */
export interface Retention {
  /** Ended sessions, with the address they came from. */
  readonly sessionDays: number;
  /** Notices that were read. */
  readonly noticeDays: number;
  /** Phone numbers of closed accounts, and hashes of their passwords before. */
  readonly closedAccountDays: number;
}

/** Half a year for what belongs to the log, a quarter for the rest. */
export const RETENTION: Retention = { sessionDays: 183, noticeDays: 90, closedAccountDays: 90 };

/** How many rows of each kind were erased. */
export interface Erased {
  readonly sessions: number;
  readonly notices: number;
  readonly attempts: number;
  readonly personalData: number;
  /** Files that nothing carries any more. */
  readonly files: number;
}

const DAY = 86_400_000;

/** Erases what has been kept for long enough; that it was done, and how much, is put on record. */
export async function eraseExpired(
  house: AccessHouse,
  retention: Retention = RETENTION,
): Promise<Erased> {
  const before = (days: number) => new Date(house.now().getTime() - days * DAY);
  const { database } = house;
  const sessions = await database
    .deleteFrom('sessions')
    .where('last_seen_at', '<', before(retention.sessionDays))
    .executeTakeFirst();
  const notices = await database
    .deleteFrom('notices')
    .where('read_at', '<', before(retention.noticeDays))
    .executeTakeFirst();
  const attempts = await database
    .deleteFrom('oidc_attempts')
    .where('begun_at', '<', before(1))
    .executeTakeFirst();
  const erased = {
    sessions: Number(sessions.numDeletedRows),
    notices: Number(notices.numDeletedRows),
    attempts: Number(attempts.numDeletedRows),
    personalData: await forgetClosed(house, before(retention.closedAccountDays)),
    files: await sweepUploads(house),
  };
  if (Object.values(erased).some((rows) => rows > 0))
    await recordAlone(database, {
      ...{ at: house.now(), kind: 'house.erased', actor: 'system', subject: 'house' },
      ...{ region: house.homeRegion, unit: null, to: erased },
    });
  return erased;
}

/** A closed account stays as the name in the events; its phone number goes. */
async function forgetClosed({ database }: AccessHouse, before: Date): Promise<number> {
  const { numUpdatedRows } = await database
    .updateTable('users')
    .set({ phone_sealed: null })
    .where('state', '=', 'closed')
    .where('phone_sealed', 'is not', null)
    .where(
      sql<boolean>`exists (select 1 from events e where e.kind = 'users.changed' and e.at < ${before}
        and e.subject = concat('user:', users.id) and e.to_json like '%"state":"closed"%')`,
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
