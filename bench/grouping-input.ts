// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { gunzipSync } from 'node:zlib';
import {
  buildScheme,
  type CaseRecord,
  generateCases,
  OPTIONAL_TABLES,
  readTables,
  type Scheme,
  SCHEME_FILES,
  type SchemeTables,
} from '@sanyi/grouping';

/** What every benchmark of the groupers reads: a scheme's folder, and cases generated from it by a seed. */

export const SEED = 2026;

/** The tables of a scheme folder. @throws where it is no scheme */
export function schemeTablesFrom(folder: string): SchemeTables {
  const found = Object.entries(SCHEME_FILES)
    .map(([table, file]) => [table, parsedTable(path.join(folder, file))] as const)
    .filter(([, content]) => content !== undefined);
  const parsed = { ...OPTIONAL_TABLES, ...Object.fromEntries(found) };
  const tables = readTables(parsed as Parameters<typeof readTables>[0]);
  if (!tables.ok) throw new Error(JSON.stringify(tables.error));
  return tables.value;
}

function parsedTable(plain: string): unknown {
  if (existsSync(plain)) return JSON.parse(readFileSync(plain, 'utf8'));
  if (!existsSync(`${plain}.gz`)) return undefined;
  return JSON.parse(gunzipSync(readFileSync(`${plain}.gz`)).toString('utf8'));
}

/** @throws where the tables are no scheme */
export function schemeFrom(tables: SchemeTables): Scheme {
  const scheme = buildScheme(tables);
  if (!scheme.ok) throw new Error(JSON.stringify(scheme.error));
  return scheme.value;
}

export const CSV_HEADER = 'id,gender,age,age_days,weight,los,dx,proc';

/** A case as a line of `CSV_HEADER`. */
export const csvLine = (one: CaseRecord): string =>
  [
    one.id,
    one.sex === 'male' ? '1' : '2',
    ...[one.ageYears, one.ageDays, one.weight, one.los].map((value) => String(value ?? '')),
    one.diagnoses.join('|'),
    one.procedures.join('|'),
  ].join(',');

/** So many cases of a scheme as a CSV file. */
export async function writeCases(file: string, scheme: Scheme, count: number): Promise<void> {
  const cases = generateCases(scheme, SEED);
  const out = createWriteStream(file, { highWaterMark: 1 << 22 });
  out.write(`${CSV_HEADER}\n`);
  for (let done = 0; done < count; done += 1000) {
    const lines = Array.from({ length: Math.min(1000, count - done) }, () =>
      csvLine(cases.next().value),
    );
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}
