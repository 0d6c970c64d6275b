// SPDX-License-Identifier: Apache-2.0

/** Kinds of file that cases and answers come in. */
export const FORMATS = ['csv', 'ndjson', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** The format that is named, or that of the file's name, or `otherwise`. */
export function formatOf(
  named: Format | undefined,
  file: string | undefined,
  otherwise: Format,
): Format {
  if (named !== undefined) return named;
  if (file === undefined) return otherwise;
  if (/\.(?:ndjson|jsonl)$/i.test(file)) return 'ndjson';
  return /\.parquet$/i.test(file) ? 'parquet' : 'csv';
}
