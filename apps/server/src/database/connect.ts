// SPDX-License-Identifier: Apache-2.0
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.js';

/** The work database, typed by its tables. */
export type Database = Kysely<Tables>;

/** Connections to the database; the pool opens them as they are needed. */
export interface Connection {
  readonly database: Database;
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

const BIGINT = 20;
const POOL_SIZE = 16;

/**
 * Opens a pool. Whole numbers of 64 bits come back as bigint, as money is kept. Where a role is given, no connection is
 * handed out before it has taken that role on.
 */
export function connect(url: string, role: string | null = null): Connection {
  const types = new pg.TypeOverrides();
  types.setTypeParser(BIGINT, (text) => BigInt(text));
  const pool = new pg.Pool({
    ...{ connectionString: url, max: POOL_SIZE, types },
    ...(role === null ? {} : { verify: takingOn(role) }),
  });
  // A connection lost while idle is replaced by the next one; the query that notices reports it.
  pool.on('error', () => undefined);
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async (): Promise<void> => {
    await database.destroy();
    // Kysely ends the pool only where it has sent a query itself.
    if (!pool.ending) await pool.end();
  };
  return { database, pool, close };
}

/** Connections of a pool begin with this; one that cannot is thrown away, and who waited for it hears why. */
const takingOn =
  (role: string) =>
  (client: pg.PoolClient, done: (error?: Error) => void): void => {
    client.query(`set role ${pg.escapeIdentifier(role)}`, done);
  };
