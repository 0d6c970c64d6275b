// SPDX-License-Identifier: Apache-2.0
import { rename, rm } from 'node:fs/promises';
import { type Output, orInWords, partOf, toFile } from '../../whole-output.js';
import { sqlPath, withDuck } from './duck.js';

/**
 * Answers that come as CSV, kept as Parquet: the lines go to a file beside the place, which becomes Parquet when all are
 * there. Every column is text.
 */
export function parquetOutput(file: string, threads: number, signal: AbortSignal): Output {
  const csv = `${file}.csv`;
  const lines = toFile(csv);
  const part = partOf(file);
  return {
    ...lines,
    keep: async () => {
      await lines.finish();
      const written = partOf(csv);
      await withDuck([written, part], threads, signal, (connection) =>
        connection.run(
          `COPY (SELECT * FROM read_csv(${sqlPath(written)}, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', nullstr = '\u0001', new_line = '\\n'))
           TO ${sqlPath(part)} (FORMAT parquet, USE_TMP_FILE false)`,
        ),
      );
      await orInWords(rename(part, file));
      await lines.discard();
    },
    discard: async () => {
      await lines.discard();
      await rm(part, { force: true });
    },
  };
}
