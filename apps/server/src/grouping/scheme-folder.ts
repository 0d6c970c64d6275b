// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  type BrokenReference,
  buildScheme,
  type MisshapenTable,
  OPTIONAL_TABLES,
  readTables,
  type Scheme,
  SCHEME_FILES,
  type SchemeTables,
} from '@sanyi/grouping';
import { err, ok, type Result } from '@sanyi/kernel';

type TableName = keyof SchemeTables;

/** The scheme in a folder; why there is none, in words for whoever put it there. */
export async function schemeIn(folder: string): Promise<Result<Scheme, string>> {
  const names = Object.keys(SCHEME_FILES) as TableName[];
  const read = await Promise.all(names.map((name) => tableIn(folder, name)));
  const unread = read.find((one) => !one.ok);
  if (unread?.ok === false) return unread;
  const parsed = names.map((name, place) => [name, valueOf(read[place])] as const);
  const tables = readTables(Object.fromEntries(parsed) as Record<TableName, unknown>);
  if (!tables.ok) return err(misshapenInWords(tables.error));
  const built = buildScheme(tables.value);
  return built.ok ? built : err(brokenInWords(built.error));
}

function misshapenInWords([first, ...more]: readonly MisshapenTable[]): string {
  if (first === undefined) throw new Error('tables are refused without a reason');
  const place = `${first.file} 的 ${first.at} 应为 ${first.expected}`;
  return more.length === 0 ? place : `${place}，另有 ${more.length} 张表不合格式`;
}

const brokenInWords = (broken: readonly BrokenReference[]): string =>
  `表与表之间有 ${broken.length} 处对不上`;

async function tableIn(folder: string, name: TableName): Promise<Result<unknown, string>> {
  const file = SCHEME_FILES[name];
  const bytes = await bytesOf(path.join(folder, file));
  if (bytes.ok && bytes.value !== undefined) return jsonIn(bytes.value, file);
  if (!bytes.ok) return err(`${file} ${bytes.error}`);
  const absent = OPTIONAL_TABLES[name];
  return absent === undefined ? err(`缺少 ${file}`) : ok(absent);
}

/** The bytes of a table, plain or gzipped; undefined where there is neither. */
async function bytesOf(file: string): Promise<Result<Buffer | undefined, string>> {
  const plain = await readFile(file).catch(() => undefined);
  if (plain !== undefined) return ok(plain);
  const zipped = await readFile(`${file}.gz`).catch(() => undefined);
  try {
    return ok(zipped === undefined ? undefined : gunzipSync(zipped));
  } catch {
    return err('的压缩包已损坏');
  }
}

function jsonIn(bytes: Buffer, file: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(bytes.toString('utf8')));
  } catch {
    return err(`${file} 不是 JSON`);
  }
}

const valueOf = (read: Result<unknown, string> | undefined): unknown =>
  read?.ok === true ? read.value : undefined;
