// SPDX-License-Identifier: Apache-2.0
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.js';

/** How often a server says that an import of its own is alive, and after how long a silence any server takes it for dead. */
export interface Lease {
  readonly beatMs: number;
  readonly deadMs: number;
}

/** Six beats may be missed: a server that is busy is not dead. */
export const LEASE: Lease = { beatMs: 5_000, deadMs: 30_000 };

/** The moment by the clock of the database: servers may disagree about the time. */
export const aliveNow = sql<Date>`now()`;

/** Whether nobody has said for so long that an import is alive. */
export const isSilent = ({ deadMs }: Lease) =>
  sql<boolean>`alive_at < now() - make_interval(secs => ${deadMs / 1_000})`;

/** Says again and again that an import is alive, until what is answered is called. A beat that is missed is told and no more. */
export function keepAlive(
  database: Kysely<Tables>,
  id: string,
  { beatMs, onTrouble }: Pick<Lease, 'beatMs'> & { readonly onTrouble: (why: unknown) => void },
): () => void {
  const beat = (): void => {
    database
      .updateTable('return_imports')
      .set({ alive_at: aliveNow })
      .where('id', '=', id)
      .where('state', 'in', ['reading', 'writing'])
      .execute()
      .catch(onTrouble);
  };
  const clock = setInterval(beat, beatMs);
  clock.unref();
  return () => {
    clearInterval(clock);
  };
}
