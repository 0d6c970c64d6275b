// SPDX-License-Identifier: Apache-2.0
import { type GroupInput, type InputOptions, notesOf, sizeOf } from '../opened-input.js';
import { layoutOf } from '../profile-source.js';
import { Refusal } from '../refusal.js';
import { caseSql } from './case-columns-sql.js';
import { openDuck } from './duck.js';
import { describeParquet } from './parquet-file.js';
import { LINE_LAYOUT, parquetLines } from './parquet-lines.js';

/** A Parquet file as chunks of CSV lines. @throws Refusal where it cannot be read, or its columns are not enough */
export async function openParquet({ in: path, profile }: InputOptions): Promise<GroupInput> {
  if (path === undefined) throw new Refusal(NO_PATH);
  await sizeOf(path);
  const { connection, close } = await openDuck([path], 1);
  try {
    const file = await describeParquet(connection, path);
    const header = await layoutOf({ cells: file.columns.map(({ name }) => name) }, profile);
    return {
      kind: { kind: 'csv', layout: LINE_LAYOUT },
      chunks: parquetLines(connection, file, caseSql(file.columns, header.layout)),
      size: undefined,
      notes: notesOf(header),
      close,
    };
  } catch (failure) {
    close();
    throw failure;
  }
}

const NO_PATH = 'Parquet 不能从标准输入读。请用 --in 给出文件。';
