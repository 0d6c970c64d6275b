// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { OPTIONAL_TABLES, readTables, SCHEME_FILES, type SchemeTables } from '@sanyi/grouping';

const FOLDER = new URL('../../../data/schemes/sample/', import.meta.url);

/** The tables of the project's own scheme, 示例方案. */
export function sampleTables(): SchemeTables {
  const parsed = Object.entries(SCHEME_FILES).map(([table, file]) => [table, parsedFile(file)]);
  const tables = readTables({ ...OPTIONAL_TABLES, ...without(parsed) });
  if (!tables.ok) throw new Error(JSON.stringify(tables.error));
  return tables.value;
}

const without = (parsed: unknown[][]): SchemeTables =>
  Object.fromEntries(parsed.filter(([, content]) => content !== undefined)) as SchemeTables;

function parsedFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  } catch {
    return undefined;
  }
}
