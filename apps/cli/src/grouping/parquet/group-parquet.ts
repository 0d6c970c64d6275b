// SPDX-License-Identifier: Apache-2.0
import { availableParallelism } from 'node:os';
import { rename, rm, writeFile } from 'node:fs/promises';
import { type CompiledScheme, type Layout, NO_CASES, type Tally } from '@sanyi/grouping';
import { orInWords, partOf } from '../../whole-output.js';
import { type Progress, total } from '../group-stream.js';
import { caseSql } from './case-columns-sql.js';
import { ANSWER_FIELDS, lendDrgFunction } from './drg-function.js';
import { sqlPath, withDuck } from './duck.js';
import { describeParquet, type ParquetFile, readable, tableOf } from './parquet-file.js';

export interface ParquetJob {
  readonly in: string;
  readonly out: string;
  readonly scheme: CompiledScheme;
  readonly mapCodes: boolean;
  readonly threads?: number;
  /** Finds the fields among the names of the columns. */
  readonly layoutOf: (file: ParquetFile) => Promise<Layout>;
  readonly onProgress: (now: Progress, rows: number) => void;
}

/**
 * 成批分组,Parquet 到 Parquet: the database reads, decodes, and writes on its own threads, batch by batch and in the order
 * of the file; only the grouping of a batch runs here. The file of answers appears whole or not at all.
 *
 * @throws Refusal where the file cannot be read, or a column cannot be used
 */
export async function groupParquet(job: ParquetJob, signal: AbortSignal): Promise<Tally> {
  const part = partOf(job.out);
  // Whether there is room for it is found out here: a database's error further on speaks of the input.
  await orInWords(writeFile(part, ''));
  try {
    const tally = await withDuck(
      [job.in, part],
      job.threads ?? availableParallelism(),
      signal,
      async (connection) => {
        const file = await describeParquet(connection, job.in);
        const columns = caseSql(file.columns, await job.layoutOf(file));
        job.onProgress({ done: 0, tally: NO_CASES }, file.rows);
        const { call, tally: counted } = lendDrgFunction(connection, job, columns, (now) => {
          job.onProgress({ done: total(now), tally: now }, file.rows);
        });
        const words = ANSWER_FIELDS.map((field) => `CAST(a.${field} AS VARCHAR) AS ${field}`);
        await readable(job.in, () =>
          connection.run(
            `COPY (SELECT id, ${words.join(', ')} FROM (SELECT ${columns.id} AS id, ${call} AS a FROM ${tableOf(job.in)}))
             TO ${sqlPath(part)} (FORMAT parquet, USE_TMP_FILE false)`,
          ),
        );
        return counted();
      },
    );
    await orInWords(rename(part, job.out));
    return tally;
  } catch (failure) {
    await rm(part, { force: true });
    signal.throwIfAborted();
    throw failure;
  }
}
