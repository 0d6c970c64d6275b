// SPDX-License-Identifier: Apache-2.0
// 示例省的示例数据:data/samples/figures/facts.csv。全部虚构,由固定规则生成,重跑结果相同。
// Usage: node scripts/make-sample-figures.js
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const lines = readFileSync(path.join(root, 'data/registry/regions/sample.tsv'), 'utf8').split('\n');
const counties = lines.flatMap((line) => {
  const [code = ''] = line.split('\t');
  return /^99\d{4}$/.test(code) && !code.endsWith('00') ? [code] : [];
});
const YEARS = ['2024', '2025'];
const QUARTERS = ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];

/** A number from 0 to 1 that a place, a thing and a period always have. */
function share(...of) {
  let hash = 2_166_136_261;
  for (const char of of.join('|')) hash = Math.imul(hash ^ char.codePointAt(0), 16_777_619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
const between = (low, high, ...of) => low + (high - low) * share(...of);

/** What a county reports in a period. Shares grow a little from year to year; each county has its own level. */
function figures(county, period) {
  const part = period.length === 4 ? 1 : 0.25;
  const year =
    Number(period.slice(0, 4)) - 2024 + (period.length === 4 ? 0 : Number(period.at(-1)) / 4);
  const season = (name, reach) => between(-reach, reach, county, name, period);
  const population = between(90_000, 480_000, county, 'population');
  const all = Math.round(
    population * between(4.8, 6.2, county, 'visits') * part * (1 + 0.02 * year),
  );
  const near = between(0.84, 0.945, county, 'near') + 0.006 * year + season('near', 0.008);
  const inside = Math.round(population * between(3.9, 5.4, county, 'inside') * part);
  const primary = between(0.47, 0.6, county, 'primary') + 0.008 * year + season('primary', 0.012);
  const townships = county.slice(4) < '10' ? null : Math.round(between(5, 14, county, 'townships'));
  const built =
    townships === null
      ? null
      : Math.min(
          townships,
          Math.round(townships * (between(0.2, 0.75, county, 'built') + 0.1 * year)),
        );
  const revenue = Math.round(
    population *
      between(520, 900, county, 'revenue') *
      part *
      (1 + between(0.02, 0.09, county, 'growth') * year),
  );
  const service = between(0.27, 0.37, county, 'service') + 0.007 * year + season('service', 0.008);
  const visits = Math.round(inside * primary);
  return [
    ['resident-visits', '', all],
    ['resident-visits', 'place=in-county', Math.round(all * Math.min(0.985, near))],
    ['visits', '', inside],
    ['visits', 'tier=primary', visits],
    [
      'referred-up',
      'tier=primary',
      Math.round(visits * between(0.0001, 0.014, county, 'referred')),
    ],
    ...(period.length === 4
      ? [
          ['townships', '', townships],
          ['townships-ccv', '', built],
        ]
      : []),
    ['med-revenue', '', `${revenue}.00`],
    ['med-service-revenue', '', (revenue * service).toFixed(2)],
  ];
}

/** Counties that have not reported the last quarter. */
const silent = (county, period) => period === '2026-Q3' && share(county, 'silent') < 0.05;

const own = readFileSync(path.join(root, 'data/samples/bulletin/facts.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1);
const rows = own.map((line) => {
  const [, fact, place, period, parts, state, value] =
    /^([^,]*),([^,]*),([^,]*),"([^"]*)",([^,]*),([^,]*)/.exec(line) ?? [];
  return [fact, place, period, parts, state, value];
});
const told = new Set(rows.map(([, place, period]) => `${place} ${period}`));
const untold = (county, period) => !told.has(`${county} ${period}`) && !silent(county, period);
for (const period of [...YEARS, ...QUARTERS]) {
  rows.push(
    ...counties
      .filter((county) => untold(county, period))
      .flatMap((county) => figures(county, period).map((figure) => rowOf(county, period, figure))),
  );
}
const text = rows.map(
  ([fact, place, period, parts, state, value]) =>
    `${fact},${place},${period},${parts},${state},${value}`,
);
writeFileSync(
  path.join(root, 'data/samples/figures/facts.csv'),
  `fact,place,period,parts,state,value\n${text.join('\n')}\n`,
);
console.log(`${rows.length} rows`);

function rowOf(county, period, [fact, parts, value]) {
  const state = value === null ? 'not-applicable' : 'value';
  return [fact, county, period, parts, state, value ?? ''];
}
