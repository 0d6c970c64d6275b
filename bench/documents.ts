// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { readDocument } from '@sanyi/documents';
import { simplify } from '@sanyi/office';

/** 读一份文件要多久: the reader over sizes from 10 KB to 10 MB, beside the least a reader could do on the same text. */
const SIZES = [10, 33, 140, 1_000, 3_300, 10_000];
const RUNS = 7;

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

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, median of ${RUNS} runs\n`,
);
console.log(
  '| text, KB UTF-8 | characters | tasks | reader, ms | µs a character | least reader, ms | memory after, MB |',
);
console.log('|---:|---:|---:|---:|---:|---:|---:|');
for (const kilobytes of SIZES) {
  const text = textOf(kilobytes);
  const source = { text, tables: [] };
  const tasks = readDocument(source, simplify).tasks.length;
  const reader = median(() => readDocument(source, simplify));
  const least = median(() => leastReader(text));
  const perCharacter = (reader * 1000) / text.length;
  const memory = process.memoryUsage().rss / 1e6;
  const cells = [
    kilobytes,
    text.length,
    tasks,
    reader.toFixed(1),
    perCharacter.toFixed(2),
    least.toFixed(1),
    memory.toFixed(0),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
