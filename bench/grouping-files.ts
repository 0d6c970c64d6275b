// SPDX-License-Identifier: Apache-2.0
// npm run bench -- grouping-files [cases, 10000000] [scheme folder, data/schemes/sample]
//
// Whole files through whole commands, each printed as it is run: 10 million cases Parquet → Parquet; a million CSV → CSV
// with one thread, and the same by the plain implementation. The cases are generated from the scheme by seed 2026, once,
// into var/bench. Wall time, processor time and the most memory of the process are Linux's own figures for it.
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { schemeFrom, schemeTablesFrom, writeCases } from './grouping-input.js';

const count = Number(process.argv[2] ?? 10_000_000);
const folder = process.argv[3] ?? 'data/schemes/sample';
const RUNS = 3;
const CSV_CASES = Math.min(count, 1_000_000);
const PLAIN_CASES = Math.min(count, 100_000);

const place = path.join('var/bench', path.basename(folder));
const fileOf = (name: string): string => path.join(place, name);
mkdirSync(place, { recursive: true });

const scheme = schemeFrom(schemeTablesFrom(folder));

/** Cases as CSV, made once. */
async function csvOf(cases: number): Promise<string> {
  const file = fileOf(`cases-${String(cases)}.csv`);
  if (!existsSync(file)) await writeCases(file, scheme, cases);
  return file;
}

/** The same as Parquet of texts, as a hospital's export has them. */
async function parquetOf(cases: number): Promise<string> {
  const file = fileOf(`cases-${String(cases)}.parquet`);
  if (existsSync(file)) return file;
  const csv = await csvOf(cases);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `COPY (SELECT * FROM read_csv('${csv}', all_varchar = true, nullstr = 'null')) TO '${file}' (FORMAT parquet)`,
  );
  connection.closeSync();
  return file;
}

interface Used {
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
}

/** Runs a command to its end and says what it took. */
async function measured(words: readonly string[]): Promise<Used> {
  const began = performance.now();
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'ignore'] });
  let last = { processor: 0, megabytes: 0 };
  const watch = setInterval(() => (last = used(child.pid) ?? last), 20);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${words.join(' ')}: exit ${String(code)}`);
  return { seconds: (performance.now() - began) / 1000, ...last };
}

function used(pid: number | undefined): Omit<Used, 'seconds'> | undefined {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
    if (peak === null) return undefined; // It has ended, and its parent has not noticed yet.
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ');
    const ticks = Number(fields?.[11]) + Number(fields?.[12]);
    return { processor: ticks / 100, megabytes: Math.round(Number(peak[1]) / 1024) };
  } catch {
    return undefined; // It is gone.
  }
}

async function report(what: string, cases: number, words: readonly string[]): Promise<void> {
  console.log(`\n${what}\n$ node ${words.join(' ')}`);
  const all: Used[] = [];
  for (let run = 0; run < RUNS; run++) {
    const load = (os.loadavg()[0] ?? 0).toFixed(1);
    const one = await measured(words);
    all.push(one);
    console.log(
      `  ${one.seconds.toFixed(2)} s, processor ${one.processor.toFixed(2)} s, at most ${String(one.megabytes)} MB, ` +
        `${Math.round(cases / one.seconds).toLocaleString('en')} cases/s, load before ${load}`,
    );
  }
  const median = all.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(RUNS / 2)];
  console.log(`  median ${(median?.seconds ?? NaN).toFixed(2)} s`);
}

/** Whether two files of answers say the same in their first so many bytes. */
async function areAlike(one: string, other: string): Promise<boolean> {
  const textOf = async (file: string): Promise<string> => {
    const pieces: Buffer[] = [];
    for await (const piece of createReadStream(file)) pieces.push(piece as Buffer);
    return Buffer.concat(pieces).toString();
  };
  return (await textOf(one)) === (await textOf(other));
}

console.log(
  `${scheme.title}; Node ${process.version}, ${String(os.availableParallelism())} cores, load ${(os.loadavg()[0] ?? 0).toFixed(1)}`,
);
const sanyi = (from: string, to: string, ...more: readonly string[]): readonly string[] => [
  'apps/cli/bin/sanyi.js',
  'group',
  ...['--scheme', folder, '--in', from, '--out', to],
  ...more,
];

const parquet = await parquetOf(count);
const millions = `${String(count / 1e6)} million cases`;
await report(`${millions}, Parquet → Parquet`, count, sanyi(parquet, fileOf('answers.parquet')));

const csv = await csvOf(CSV_CASES);
const answers = fileOf('answers.csv');
await report('CSV → CSV, one thread', CSV_CASES, sanyi(csv, answers, '--threads', '1'));
await report('CSV → CSV, all threads', CSV_CASES, sanyi(csv, answers));

const few = await csvOf(PLAIN_CASES);
const plain = fileOf('answers-plain.csv');
await report('CSV → CSV, plain objects and arrays', PLAIN_CASES, [
  'bench/dist/grouping-plain-files.mjs',
  ...[folder, few, plain],
]);
await measured(sanyi(few, answers));
console.log((await areAlike(answers, plain)) ? '\nboth answer the same' : '\nTHEY DIFFER');
for (const file of ['answers.parquet', 'answers.csv', 'answers-plain.csv']) rmSync(fileOf(file));
