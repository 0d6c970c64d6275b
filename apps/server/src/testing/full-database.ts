// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { connect, type Connection } from '../database/connect.js';
import { migrate, migrationsIn } from '../database/migrate.js';
import { freshDatabase } from './fresh-database.js';

/** A database of a test's own, with all tables and no rows. */
export interface FullDatabase {
  readonly connection: Connection;
  readonly url: string;
  readonly remove: () => Promise<void>;
}

const MIGRATIONS = path.join(import.meta.dirname, '../database/migrations');

/** Makes a database and brings it up to date. */
export async function fullDatabase(): Promise<FullDatabase> {
  const { url, drop } = await freshDatabase();
  const connection = connect(url);
  const client = await connection.pool.connect();
  const migrated = await migrate(client, migrationsIn(MIGRATIONS));
  client.release();
  if (!migrated.ok) throw new Error(migrated.error.code);
  return {
    connection,
    url,
    remove: async () => {
      await connection.close();
      await drop();
    },
  };
}
