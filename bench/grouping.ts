// SPDX-License-Identifier: Apache-2.0
// npx esbuild bench/grouping.ts --bundle --platform=node --format=esm --outfile=var/bench/grouping.mjs && node var/bench/grouping.mjs [方案文件夹]
//
// How many cases a second one core groups: over encoded columns; from CSV bytes to CSV bytes; the same CSV to the same
// CSV by the plain implementation beside it; and how long one case with its trace takes. Cases are generated from the
// scheme with a seed. Times are processor time of this process, so that other work on the machine counts less.
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  answerColumns,
  buildScheme,
  type CaseRecord,
  compileScheme,
  csvGrouper,
  encodeCases,
  explainCase,
  generateCases,
  groupColumns,
  groupCsv,
  OPTIONAL_TABLES,
  readTables,
  SCHEME_FILES,
} from '@sanyi/grouping';
import { plainGrouper } from './grouping-plain.js';

const CASES = 200_000;
const PLAIN_CASES = 20_000;
const RUNS = 7;
const CHUNK = 1 << 20;
const folder = process.argv[2] ?? 'data/schemes/sample';

function parsedTable(file: string): unknown {
  const plain = path.join(folder, file);
  if (existsSync(plain)) return JSON.parse(readFileSync(plain, 'utf8'));
  if (!existsSync(`${plain}.gz`)) return undefined;
  return JSON.parse(gunzipSync(readFileSync(`${plain}.gz`)).toString('utf8'));
}

const found = Object.entries(SCHEME_FILES)
  .map(([table, file]) => [table, parsedTable(file)] as const)
  .filter(([, content]) => content !== undefined);
const parsed = { ...OPTIONAL_TABLES, ...Object.fromEntries(found) };
const tables = readTables(parsed as Parameters<typeof readTables>[0]);
if (!tables.ok) throw new Error(JSON.stringify(tables.error));
const scheme = buildScheme(tables.value);
if (!scheme.ok) throw new Error(JSON.stringify(scheme.error));
const compiled = compileScheme(scheme.value);

const generated = generateCases(scheme.value, 2026);
const records: readonly CaseRecord[] = Array.from({ length: CASES }, () => generated.next().value);
const written = (value: number | undefined): string => (value === undefined ? '' : String(value));
const lines = records.map((one) =>
  [
    one.id,
    one.sex === 'male' ? '1' : '2',
    written(one.ageYears),
    written(one.ageDays),
    written(one.weight),
    written(one.los),
    one.diagnoses.join('|'),
    one.procedures.join('|'),
  ].join(','),
);
const bytesOf = (some: readonly string[]): Uint8Array =>
  new TextEncoder().encode(`${some.join('\n')}\n`);
const csv = bytesOf(lines);
const layout = {
  columns: { id: 0, gender: 1, age: 2, ageDays: 3, weight: 4, los: 5 },
  diagnoses: [6],
  procedures: [7],
};

/** Processor seconds of each run, fastest first, after one that warms up. */
function timed(runs: number, work: () => void): readonly number[] {
  work();
  return Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  }).toSorted((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

function report(what: string, cases: number, seconds: readonly number[]): void {
  const [median, fastest, slowest] = [0.5, 0, 1].map((share) =>
    Math.round(cases / at(seconds, share)).toLocaleString('en'),
  );
  console.log(
    `${what}: median ${median ?? ''}, fastest ${fastest ?? ''}, slowest ${slowest ?? ''} cases/s`,
  );
}

console.log(
  `${compiled.title}: ${CASES.toLocaleString('en')} cases, ${Math.round(csv.length / CASES)} bytes each; ` +
    `Node ${process.version}, ${os.availableParallelism()} cores, load ${Math.round((os.loadavg()[0] ?? 0) * 10) / 10}`,
);

const columns = encodeCases(records, compiled);
const answers = answerColumns(CASES);
const byColumns = timed(RUNS, () => {
  groupColumns(compiled, columns, answers);
});
report('encoded columns', CASES, byColumns);

const chunks: Uint8Array[] = [];
for (let from = 0; from < csv.length;) {
  const end = from + CHUNK >= csv.length ? csv.length : csv.lastIndexOf(10, from + CHUNK) + 1;
  chunks.push(csv.slice(from, end));
  from = end;
}
const grouper = csvGrouper(compiled, layout, false);
const byBytes = timed(RUNS, () => {
  for (const chunk of chunks) groupCsv(grouper, chunk);
});
report('CSV to CSV', CASES, byBytes);

const plain = plainGrouper(tables.value);
const few = bytesOf(lines.slice(0, PLAIN_CASES));
const plainly = (): string => {
  const text = new TextDecoder().decode(few).trimEnd();
  return text
    .split('\n')
    .map((line) => `${plain(line)}\n`)
    .join('');
};
report('CSV to CSV, plain', PLAIN_CASES, timed(2, plainly));
const own = new TextDecoder().decode(groupCsv(grouper, few).lines);
console.log(own === plainly() ? 'both answer the same' : 'THEY DIFFER');

const waits = records
  .slice(0, 20_000)
  .map((one) => {
    const before = performance.now();
    explainCase(one, scheme.value);
    return performance.now() - before;
  })
  .toSorted((x, y) => x - y);
const [usual, rare] = [0.5, 0.99].map((share) => Math.round(at(waits, share) * 1e4) / 1e4);
console.log(`one case with its trace: median ${usual ?? ''} ms, p99 ${rare ?? ''} ms`);
console.log(`memory: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
