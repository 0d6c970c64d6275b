// SPDX-License-Identifier: Apache-2.0
import type { DuckDBConnection } from '@duckdb/node-api';
import { orInWords } from '../../whole-output.js';
import { Refusal } from '../refusal.js';
import { sqlPath } from './duck.js';

/** A Parquet file as its footer describes it. */
export interface ParquetFile {
  readonly path: string;
  readonly rows: number;
  readonly columns: readonly ParquetColumn[];
}

export interface ParquetColumn {
  readonly name: string;
  /** DuckDB's name of the type, for messages. */
  readonly type: string;
  readonly kind: ColumnKind;
}

/** What a column holds, as far as a grouper can use it. */
export type ColumnKind = 'text' | 'number' | 'day' | 'texts' | 'other';

/** The file as a table. Texts that were written without saying so (Hive, Impala) are read as texts. */
export const tableOf = (file: string): string =>
  `read_parquet(${sqlPath(file)}, binary_as_string = true)`;

/** @throws Refusal where it is no Parquet file, or not a whole one */
export async function describeParquet(
  connection: DuckDBConnection,
  path: string,
): Promise<ParquetFile> {
  if (/[*?[]/.test(path)) throw new Refusal(`文件名里有 *、? 或 [,请先改名:${path}`);
  const described = await readable(path, () =>
    connection.runAndReadAll(`DESCRIBE SELECT * FROM ${tableOf(path)}`),
  );
  const counted = await readable(path, () =>
    connection.runAndReadAll(`SELECT num_rows FROM parquet_file_metadata(${sqlPath(path)})`),
  );
  const columns = described.getRows().map(([name, type]) => columnOf(String(name), String(type)));
  return { path, columns, rows: Number(counted.getRows()[0]?.[0] ?? 0) };
}

function columnOf(name: string, type: string): ParquetColumn {
  return { name, type, kind: KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'other' };
}

const KINDS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(?:VARCHAR|ENUM\(.*\))$/s, 'text'],
  [/^VARCHAR\[\]$/, 'texts'],
  [/^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL\(.*\))$/, 'number'],
  [/^(?:DATE|TIMESTAMP.*)$/, 'day'],
];

/**
 * Runs what reads a Parquet file. @throws Refusal where its content cannot be read: damaged, cut short, or made larger
 * than any memory; Failure where the disk is full
 */
export async function readable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (failure) {
    if (!(failure instanceof Error) || !isOfDatabase(failure.message)) throw failure;
    const [reason = ''] = failure.message.split('\n');
    if (/[Ww]rite|No space/.test(reason)) return orInWords(Promise.reject(new Error(reason)));
    throw new Refusal(`${path} 不是可读的 Parquet 文件,或没有写完整。请从来源重新导出。`, [reason]);
  }
}

/** What an error begins with that is ours and not the file's. */
export const OUR_FAULT = 'grouping engine:';

/** DuckDB's errors begin with their kind; those of JavaScript do not. */
const isOfDatabase = (message: string): boolean =>
  /^[A-Z][A-Za-z ]* (?:Error|Exception): /.test(message) && !message.includes(OUR_FAULT);
