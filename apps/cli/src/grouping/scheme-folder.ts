// SPDX-License-Identifier: Apache-2.0
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  type MisshapenTable,
  OPTIONAL_TABLES,
  readTables,
  SCHEME_FILES,
  type SchemeTables,
} from '@sanyi/grouping';
import { err, ok, type Result } from '@sanyi/kernel';

/** Why a folder is no scheme. */
export type FolderProblem =
  | { readonly code: 'no-folder'; readonly folder: string }
  | { readonly code: 'missing-file'; readonly file: string }
  | { readonly code: 'not-gzip'; readonly file: string }
  | { readonly code: 'not-json'; readonly file: string; readonly reason: string }
  | MisshapenTable;

type TableName = keyof SchemeTables;

/** The tables of a scheme folder: plain or gzipped JSON, one file a table. Nothing is written. */
export async function readSchemeFolder(
  folder: string,
): Promise<Result<SchemeTables, readonly FolderProblem[]>> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true) return err([{ code: 'no-folder', folder }]);
  const read = await Promise.all(
    tableNames().map(async (table) => ({ table, content: await readTable(folder, table) })),
  );
  const problems = read.flatMap(({ content }) => (content.ok ? [] : [content.error]));
  if (problems.length > 0) return err(problems);
  const parsed = read.map(({ table, content }) => [table, content.ok ? content.value : undefined]);
  return readTables(Object.fromEntries(parsed) as Record<TableName, unknown>);
}

const tableNames = (): readonly TableName[] => Object.keys(SCHEME_FILES) as TableName[];

async function readTable(
  folder: string,
  table: TableName,
): Promise<Result<unknown, FolderProblem>> {
  const file = SCHEME_FILES[table];
  const bytes = await bytesOf(path.join(folder, file));
  if (bytes === 'no-gzip') return err({ code: 'not-gzip', file: `${file}.gz` });
  if (bytes === undefined) {
    const absent = OPTIONAL_TABLES[table];
    return absent === undefined ? err({ code: 'missing-file', file }) : ok(absent);
  }
  return parseJson(bytes, file);
}

async function bytesOf(file: string): Promise<Buffer | 'no-gzip' | undefined> {
  const plain = await readFile(file).catch(() => undefined);
  if (plain !== undefined) return plain;
  const zipped = await readFile(`${file}.gz`).catch(() => undefined);
  if (zipped === undefined) return undefined;
  try {
    return gunzipSync(zipped, { maxOutputLength: LARGEST_TABLE });
  } catch {
    return 'no-gzip';
  }
}

/** Unpacked, the largest table of a national scheme has 2 MB. */
const LARGEST_TABLE = 256 * 1024 * 1024;

function parseJson(bytes: Buffer, file: string): Result<unknown, FolderProblem> {
  try {
    return ok(JSON.parse(bytes.toString('utf8')));
  } catch (failure) {
    return err({ code: 'not-json', file, reason: String(failure) });
  }
}
