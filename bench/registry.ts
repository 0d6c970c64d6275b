// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { registryFrom, resolveUnit, sampleMap, unitsOn } from '@sanyi/registry';

/** 辨认十万个单位名称要多久: `npm run bench -- registry`. */
const RUNS = 7;
const NAMES = 100_000;

const folder = new URL('../../data/registry/', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

const read = registryFrom(textOf);
if (!read.ok) throw new Error(JSON.stringify(read.error[0]));
const registry = read.value;

const words = [...registry.byForm.keys()].flatMap((form) => [`州${form}`, form, `楚雄州${form}`]);

function resolveAll(): number {
  let found = 0;
  for (let i = 0; i < NAMES; i += 1) {
    const answer = resolveUnit(registry, {
      words: words[i % words.length] ?? '',
      issuerLevel: 'prefecture',
      issuerRegion: i % 2 === 0 ? '532300' : '532600',
      on: null,
    });
    if (answer.kind === 'one') found += 1;
  }
  return found;
}

function timed(run: () => unknown): string {
  run();
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  const [first, middle, last] = [times[0], times[RUNS >> 1], times[RUNS - 1]];
  return [middle, first, last].map((time) => (time ?? 0).toFixed(1)).join(' | ');
}

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, ${RUNS} runs\n`,
);
console.log('| question | median, ms | fastest | slowest |\n|---|---:|---:|---:|');
console.log(
  `| read the tables (${registry.regions.byCode.size} regions) | ${timed(() => registryFrom(textOf))} |`,
);
console.log(`| resolve ${NAMES} names (${resolveAll()} are one unit) | ${timed(resolveAll)} |`);
console.log(`| all units of a prefecture | ${timed(() => unitsOn(registry, '532300', null))} |`);
console.log(`| the map of 示例省 | ${timed(() => sampleMap(registry.regions))} |`);
