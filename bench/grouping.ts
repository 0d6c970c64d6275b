// SPDX-License-Identifier: Apache-2.0
// npm run bench -- grouping [scheme folder, data/schemes/sample]
//
// How many cases a second one core groups: over encoded columns; from CSV bytes to CSV bytes; the same CSV to the same
// CSV by the plain implementation beside it; and how long one case with its trace takes. Cases are generated from the
// scheme with a seed. Times are processor time of this process, so that other work on the machine counts less.
import os from 'node:os';
import {
  answerColumns,
  type CaseRecord,
  compileScheme,
  csvGrouper,
  encodeCases,
  explainCase,
  generateCases,
  groupColumns,
  groupCsv,
} from '@sanyi/grouping';
import { csvLine, schemeFrom, schemeTablesFrom, SEED } from './grouping-input.js';
import { plainGrouper } from './grouping-plain.js';

const CASES = 200_000;
const PLAIN_CASES = 20_000;
const RUNS = 7;
const CHUNK = 1 << 20;
const folder = process.argv[2] ?? 'data/schemes/sample';

const tables = schemeTablesFrom(folder);
const scheme = schemeFrom(tables);
const compiled = compileScheme(scheme);

const generated = generateCases(scheme, SEED);
const records: readonly CaseRecord[] = Array.from({ length: CASES }, () => generated.next().value);
const lines = records.map(csvLine);
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

const plain = plainGrouper(tables);
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
    explainCase(one, scheme);
    return performance.now() - before;
  })
  .toSorted((x, y) => x - y);
const [usual, rare] = [0.5, 0.99].map((share) => Math.round(at(waits, share) * 1e4) / 1e4);
console.log(`one case with its trace: median ${usual ?? ''} ms, p99 ${rare ?? ''} ms`);
console.log(`memory: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
