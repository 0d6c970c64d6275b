// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** A database in memory that may touch the named files and nothing else. */
export interface Duck {
  readonly connection: DuckDBConnection;
  readonly close: () => void;
}

/** What it may hold; a file of any length is read and written within this. */
const MEMORY = '1GB';

/**
 * Opens DuckDB for some files: no extension is fetched or loaded, no other file, no network, and nothing of this can be
 * switched back by a statement.
 */
export async function openDuck(files: readonly string[], threads: number): Promise<Duck> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: MEMORY,
    temp_directory: '',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  const connection = await instance.connect();
  await connection.run(`SET allowed_paths = [${files.map(sqlPath).join(', ')}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Runs with the database; the signal interrupts what is under way. */
export async function withDuck<T>(
  files: readonly string[],
  threads: number,
  signal: AbortSignal,
  run: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const { connection, close } = await openDuck(files, threads);
  const interrupt = (): void => {
    connection.interrupt();
  };
  signal.addEventListener('abort', interrupt, { once: true });
  try {
    signal.throwIfAborted();
    return await run(connection);
  } finally {
    signal.removeEventListener('abort', interrupt);
    close();
  }
}

export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const sqlPath = (file: string): string => sqlText(path.resolve(file));
