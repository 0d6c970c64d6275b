// SPDX-License-Identifier: Apache-2.0
import { DuckDBInstance } from '@duckdb/node-api';

/** Rows of a query, in order; for making and reading files in tests. */
export async function query(sql: string): Promise<readonly (readonly unknown[])[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowsJS();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Writes the rows of a query as a Parquet file. */
export const writeParquet = async (file: string, select: string): Promise<void> => {
  await query(`COPY (${select}) TO '${file}' (FORMAT parquet, ROW_GROUP_SIZE 2048)`);
};

/** Cells of a Parquet file as texts, in the order of the file. */
export const readParquet = async (file: string): Promise<readonly string[]> => {
  const rows = await query(`SELECT * FROM read_parquet('${file}')`);
  return rows.map((row) => row.map(String).join(','));
};
