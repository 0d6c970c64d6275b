// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import {
  columnProgram,
  type ColumnProgram,
  emptyFacts,
  type FactColumns,
  type FactLayout,
  layoutOf,
  type Place,
  placeTree,
  programOf,
  readColumn,
  STATE,
} from '@sanyi/indicators';
import { loadIndicators } from '@sanyi/office';

/** 全省算一遍指标要多久: `npm run bench -- indicators`. One core; facts are made from a seed. */
const RUNS = 5;
const MONTHS = 60;
const INDICATORS = 198;
const TOWNSHIPS = 1450;
const INSTITUTIONS = 3000;

const folder = path.join(process.cwd(), 'data/indicators');
const { library } = loadIndicators(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') })),
);

function wholeTree() {
  const place = (
    id: string,
    parent: string | null,
    level: Place['level'],
    tier?: string,
  ): Place => ({
    ...{ id, parent, level },
    properties: tier === undefined ? {} : { tier },
  });
  const many = (count: number, make: (index: number) => Place) =>
    Array.from({ length: count }, (_, i) => make(i));
  const tree = placeTree([
    place('p', null, 'province'),
    ...many(16, (i) => place(`s${i}`, 'p', 'prefecture')),
    ...many(129, (i) => place(`c${i}`, `s${i % 16}`, 'county')),
    ...many(TOWNSHIPS, (i) => place(`t${i}`, `c${i % 129}`, 'township')),
    ...many(INSTITUTIONS, (i) =>
      place(`i${i}`, `t${i % TOWNSHIPS}`, 'institution', i % 3 === 0 ? 'hospital' : 'primary'),
    ),
  ]);
  if (!tree.ok) throw new Error(tree.error.code);
  return tree.value;
}

const versions = library.indicators.flatMap((one) => one.versions.slice(0, 1)).slice(0, INDICATORS);
const programs = versions.map((one) => programOf(one.numerator, one.denominator, library.facts));
const tree = wholeTree();
const layout = layoutOf(programs, tree, library.facts);
const columns = programs.map((program) => columnProgram(program, layout));

/** Every institution gives every fact; one in fifty is missing. Parameters of one linear congruential generator. */
function reported({ rows }: FactLayout, seed: number): FactColumns {
  const facts = emptyFacts(layout);
  let random = seed;
  for (let row = 0; row < rows.size; row += 1) {
    for (let at = 0; at < tree.places.length; at += 1) {
      if (tree.places[at]?.level !== 'institution') continue;
      random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
      const cell = row * tree.places.length + at;
      facts.states[cell] = random % 50 === 0 ? STATE.missing : STATE.value;
      facts.values[cell] = facts.states[cell] === STATE.value ? random % 100_000 : 0;
    }
  }
  return facts;
}

const periodOf = (month: number): string =>
  `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** All indicators in a period; a sum that nobody can leave out. */
function readAll(
  facts: ReadonlyMap<string, FactColumns>,
  period: string,
  which: readonly ColumnProgram[],
): number {
  let sum = 0;
  for (const one of which) {
    const { value, outcome } = readColumn(one, facts, period);
    const last = value.length - 1;
    if (outcome[last] === 0) sum += value[last] ?? 0;
  }
  return sum;
}

function timed(name: string, run: () => unknown, runs = RUNS): void {
  run();
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  const cells = [times[runs >> 1], times[0], times[runs - 1]].map((time) => (time ?? 0).toFixed(0));
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores (one used), Node ${process.version}`,
);
console.log(
  `${programs.length} indicators, ${tree.places.length} places, ${layout.rows.size} facts\n`,
);
console.log('| question | median, ms | fastest | slowest |\n|---|---:|---:|---:|');
const recent = new Map([
  ['2025-12', reported(layout, 1)],
  ['2024-12', reported(layout, 2)],
]);
timed('one period', () => readAll(recent, '2025-12', columns));
// One return: the facts of one institution; only the programs that read one of them are run again, this year and next.
const touched = columns.filter(({ program }) =>
  program.slots.some(({ facts }) => facts.includes('med-revenue') || facts.includes('visits')),
);
timed(`one new return (${touched.length} indicators read it)`, () =>
  readAll(recent, '2025-12', touched),
);
timed(
  `${MONTHS} months, ${Math.round((layout.rows.size * INSTITUTIONS * MONTHS) / 1e6)} million facts, with making them`,
  () => {
    const held = new Map<string, FactColumns>();
    let sum = 0;
    for (let month = 0; month < MONTHS; month += 1) {
      held.set(periodOf(month), reported(layout, month));
      sum += readAll(held, periodOf(month), columns);
      held.delete(periodOf(month - 12));
    }
    return sum;
  },
  1,
);
