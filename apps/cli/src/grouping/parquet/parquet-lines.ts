// SPDX-License-Identifier: Apache-2.0
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Layout } from '@sanyi/grouping';
import { type CaseSql, NUMBER_FIELDS, type NumberField } from './case-columns-sql.js';
import { type ParquetFile, readable, tableOf } from './parquet-file.js';

/** How the lines of `parquetLines` are laid out. */
export const LINE_LAYOUT: Layout = {
  columns: {
    id: 0,
    gender: 1,
    age: 2,
    ageDays: 3,
    weight: 4,
    los: 5,
    icuHours: 6,
    leaving: 7,
    dischargedOn: 8,
  },
  diagnoses: [9],
  procedures: [10],
};

/**
 * Cases of a Parquet file as CSV lines of `LINE_LAYOUT`, in the order of the file: for what is done case by case
 * (explaining, choosing among schemes, answers as text). One batch of the database is one chunk.
 */
export async function* parquetLines(
  connection: DuckDBConnection,
  file: ParquetFile,
  columns: CaseSql,
): AsyncGenerator<Uint8Array> {
  const line = `concat_ws(',', ${cellsOf(columns).map(quoted).join(', ')})`;
  const result = await readable(file.path, () =>
    connection.stream(`SELECT ${line} FROM ${tableOf(file.path)}`),
  );
  for (;;) {
    const chunk = await readable(file.path, () => result.fetchChunk());
    if (chunk === null || chunk.rowCount === 0) return;
    yield Buffer.from(`${chunk.getColumnValues(0).join('\n')}\n`);
  }
}

const cellsOf = (columns: CaseSql): readonly string[] => [
  `coalesce(CAST(${columns.id} AS VARCHAR), '')`,
  ...NUMBER_FIELDS.map((field) => numberCell(columns, field)),
  columns.leaving ?? "''",
  columns.dischargedOn ?? "''",
  joined(columns.diagnoses),
  joined(columns.procedures ?? '[]::VARCHAR[]'),
];

function numberCell({ fields }: CaseSql, field: NumberField): string {
  const { kind, sql } = fields[field] ?? { kind: 'text', sql: "''" };
  return kind === 'text' ? sql : `coalesce(nullif(CAST(${sql} AS VARCHAR), 'nan'), '')`;
}

/** Joined so that a null in a list keeps its place, as an empty code. */
const joined = (list: string): string =>
  `array_to_string(list_transform(${list}, lambda code: coalesce(code, '')), '|')`;

/** A cell in quotes where it must be: the id comes back as it was written. */
const quoted = (sql: string): string =>
  `CASE WHEN regexp_matches(${sql}, '[",\\r\\n]') THEN '"' || replace(${sql}, '"', '""') || '"' ELSE ${sql} END`;
