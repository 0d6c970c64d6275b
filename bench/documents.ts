// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '@sanyi/documents';
import { simplify } from '@sanyi/office';

/** 读一份文件要多久: the reader over sizes from 10 KB to 10 MB, beside the least a reader could do on the same text. */
const SIZES = [10, 33, 140, 1_000, 3_300, 10_000];
const RUNS = 7;
/** The word that makes a run of this file the cold one: read one file once and print what it took. */
const COLD = 'cold';

const folder = new URL('../../data/samples/notices/', import.meta.url);
const sample = readdirSync(folder)
  .filter((name) => /^0[12]/.test(name))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

/** A text of so many kilobytes of UTF-8: our own sample notices, one after another. */
function textOf(kilobytes: number): string {
  const bytes = Buffer.from(sample);
  const repeated = Buffer.concat(
    Array.from({ length: Math.ceil((kilobytes * 1000) / bytes.length) + 1 }, () => bytes),
  );
  return repeated.subarray(0, kilobytes * 1000).toString('utf8');
}

/** The least: lines, labels and brackets by two plain patterns; no spans, targets, dates or roles. */
function leastReader(text: string): number {
  let found = 0;
  for (const line of text.split('\n')) {
    if (/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])/.test(line))
      found += 1;
    found += [
      ...line.matchAll(/[（〔(]([^（）()〔〕]*(?:负责|责任单位|牵头)[^（）()〔〕]*)[）〕)]/g),
    ].length;
  }
  return found;
}

function median(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  return times[Math.floor(RUNS / 2)] ?? 0;
}

interface ColdRun {
  readonly wall: number;
  readonly processor: number;
}

/** One file, read once: what a person waits who opens the first document of a session. */
function readOnce(file: string): ColdRun {
  const text = readFileSync(file, 'utf8');
  const before = process.cpuUsage();
  const begun = performance.now();
  readDocument({ text, tables: [] }, simplify);
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1000 };
}

/** The best of several fresh processes: other work on the machine can only slow one down. */
function coldest(file: string): ColdRun {
  const runs = Array.from({ length: RUNS }, () => inFreshProcess(file));
  return {
    wall: Math.min(...runs.map(({ wall }) => wall)),
    processor: Math.min(...runs.map(({ processor }) => processor)),
  };
}

function inFreshProcess(file: string): ColdRun {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), COLD, file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the cold run of ${file} failed: ${stderr}`);
  return JSON.parse(stdout) as ColdRun;
}

function printTable(): void {
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}; warm: median of ${RUNS} runs; cold: best of ${RUNS} fresh processes, one read each\n`,
  );
  console.log(
    '| text, KB UTF-8 | characters | tasks | cold, ms | cold, processor ms of all threads | warm, ms | µs a character | least reader, ms | memory after, MB |',
  );
  console.log('|---:|---:|---:|---:|---:|---:|---:|---:|---:|');
  const workplace = mkdtempSync(path.join(tmpdir(), 'bench-documents-'));
  for (const kilobytes of SIZES) console.log(rowFor(kilobytes, path.join(workplace, 'text.txt')));
  rmSync(workplace, { recursive: true });
}

function rowFor(kilobytes: number, file: string): string {
  const text = textOf(kilobytes);
  writeFileSync(file, text);
  const cold = coldest(file);
  const source = { text, tables: [] };
  const tasks = readDocument(source, simplify).tasks.length;
  const warm = median(() => readDocument(source, simplify));
  const least = median(() => leastReader(text));
  const cells = [
    kilobytes,
    text.length,
    tasks,
    cold.wall.toFixed(0),
    cold.processor.toFixed(0),
    warm.toFixed(1),
    ((warm * 1000) / text.length).toFixed(2),
    least.toFixed(1),
    (process.memoryUsage().rss / 1e6).toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}

const [mode, file] = process.argv.slice(2);
if (mode === COLD && file !== undefined) console.log(JSON.stringify(readOnce(file)));
else printTable();
