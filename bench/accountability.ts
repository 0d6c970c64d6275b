// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import {
  countLamps,
  emptyLampColumns,
  judgeLamps,
  type LampColumns,
  type LampScheme,
  movedItems,
  readHolidayFile,
  readLampScheme,
} from '@sanyi/accountability';
import { dayNumber, plainDate, type PlainDate, workCalendar } from '@sanyi/kernel';
import { parse } from 'yaml';

/** 二万项任务在 145 个地区的灯要判多久: `npm run bench -- accountability`. */
const RUNS = 7;
const TASKS = 20_000;
const REGIONS = 145;
const SEED = 20_261_122;

const dataOf = (file: string): unknown =>
  parse(readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8'));

function schemeOf(name: string): LampScheme {
  const read = readLampScheme(dataOf(`lamps/${name}.yaml`));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const calendar = workCalendar(
  [2026, 2027].map((year) => {
    const read = readHolidayFile(dataOf(`holidays/${year}.yaml`));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value;
  }),
);

function day(text: string): PlainDate {
  const read = plainDate(text);
  if (!read.ok) throw new Error(text);
  return read.value;
}

/** xorshift32: the same ledger on every machine. */
function seeded(): (below: number) => number {
  let state = SEED;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** A ledger in its tenth month: tasks begun in spring, due through the year, most signed, some closed, some behind. */
function ledger(): LampColumns {
  const next = seeded();
  const columns = emptyLampColumns(TASKS * REGIONS);
  const year = dayNumber(day('2026-01-01'));
  for (let at = 0; at < columns.size; at += 1) {
    const start = year + next(120);
    columns.start[at] = start;
    columns.sentOn[at] = start;
    if (next(50) > 0) columns.signedOn[at] = start + next(8);
    if (next(8) > 0) columns.due[at] = year + 180 + next(250);
    if (next(6) > 0) columns.progress[at] = next(101);
    if (next(4) === 0) columns.closedOn[at] = year + 150 + next(180);
    if (next(12) === 0) columns.answerDue[at] = year + 270 + next(60);
    if (next(60) === 0) columns.missed[at] = 1;
  }
  return columns;
}

function timed(run: () => unknown): string {
  run();
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  return [times[RUNS >> 1], times[0], times[RUNS - 1]]
    .map((time) => (time ?? 0).toFixed(0))
    .join(' | ');
}

const columns = ledger();
const today = day('2026-11-22');
const [standard, strict] = [schemeOf('standard'), schemeOf('strict')];
const before = judgeLamps(columns, today, standard, calendar);
const after = judgeLamps(columns, today, strict, calendar);
const counts = countLamps(before, standard)
  .map((count, at) => `${standard.lamps[at]?.word ?? ''} ${count}`)
  .join(', ');

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, one core, Node ${process.version}, ${RUNS} runs, seed ${SEED}\n`,
);
console.log(`${TASKS} tasks × ${REGIONS} regions = ${columns.size} items: ${counts}\n`);
console.log('| question | median, ms | fastest | slowest |\n|---|---:|---:|---:|');
console.log(
  `| lamps of the whole ledger | ${timed(() => judgeLamps(columns, today, standard, calendar))} |`,
);
console.log(
  `| which lamps another scheme moves (${movedItems([before, standard], [after, strict]).length}) | ${timed(
    () => movedItems([before, standard], [judgeLamps(columns, today, strict, calendar), strict]),
  )} |`,
);
