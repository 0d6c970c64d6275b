// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import pg from 'pg';
import { connect, type Connection } from '../database/connect.js';
import { migrate, migrationsIn } from '../database/migrate.js';
import { workAccess } from '../database/work-rights.js';
import { freshDatabase } from './fresh-database.js';

/** A database of a test's own, with all tables and no rows. */
export interface FullDatabase {
  /** With the rights that a server works with. */
  readonly connection: Connection;
  /** Of the owner. */
  readonly url: string;
  /** Does what only the owner may. */
  readonly asOwner: <Row extends pg.QueryResultRow>(statement: string) => Promise<readonly Row[]>;
  readonly remove: () => Promise<void>;
}

const MIGRATIONS = path.join(import.meta.dirname, '../database/migrations');

/** Makes a database, brings it up to date and opens it as a server does. */
export async function fullDatabase(): Promise<FullDatabase> {
  const { url, drop } = await freshDatabase();
  const { role, lack } = await asOwner(url, async (owner) => {
    const migrated = await migrate(owner, migrationsIn(MIGRATIONS));
    if (!migrated.ok) throw new Error(migrated.error.code);
    return workAccess(owner, { ownerUrl: url, way: 'set-role' });
  });
  if (lack !== null) throw new Error(lack);
  const connection = connect(url, role);
  return {
    ...{ connection, url },
    asOwner: async <Row extends pg.QueryResultRow>(statement: string) =>
      asOwner(url, async (owner) => (await owner.query<Row>(statement)).rows),
    remove: async () => {
      await connection.close();
      await drop();
    },
  };
}

async function asOwner<Value>(
  url: string,
  act: (owner: pg.Client) => Promise<Value>,
): Promise<Value> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return await act(owner);
  } finally {
    await owner.end();
  }
}
