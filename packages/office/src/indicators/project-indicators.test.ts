// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { describeIndicatorFault } from './describe-indicator-fault.js';
import { loadIndicators } from './load-indicators.js';

const folder = fileURLToPath(new URL('../../../../data/indicators', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({
    file: file.split(path.sep).join('/'),
    text: readFileSync(path.join(folder, file), 'utf8'),
  }));
const { library, faults } = loadIndicators(files);

test('every shipped definition is sound', () => {
  expect(faults.map(describeIndicatorFault)).toEqual([]);
  expect(library.indicators.length).toBeGreaterThan(210);
});

test('what cites a source cites one that is registered, and is known no better than it', () => {
  const sources = path.join(folder, '../documents');
  const known = new Set(readdirSync(sources).map((file) => file.replace('.yaml', '')));
  const cited = library.indicators.flatMap(({ versions }) =>
    versions.map(({ source }) => source.document),
  );
  expect(cited.filter((document) => !known.has(document))).toEqual([]);
  const read = library.indicators.filter(({ versions }) =>
    versions.some(({ formulaStatus }) => formulaStatus === 'read'),
  );
  expect(read).toEqual([]);
});

test('every fact is read by some indicator, or by a check', () => {
  const formulas = [
    ...library.indicators.flatMap(({ versions }) =>
      versions.flatMap(({ numerator, denominator }) => [numerator, denominator]),
    ),
    ...library.checks.flatMap(({ left, right }) => [left, right]),
  ];
  const used = new Set(formulas.flatMap((one) => one?.text.split(/[^a-z0-9-]+/) ?? []));
  const idle = [...library.facts.keys()].filter((id) => !used.has(id));
  expect(idle).toEqual([]);
});

test('a broken file is told in words that say what to do', () => {
  const broken = files.map((one) =>
    one.file === 'tph/hpa-t31.yaml'
      ? { ...one, text: one.text.replace('med-revenue', 'money') }
      : one,
  );
  expect(loadIndicators(broken).faults.map(describeIndicatorFault)[0]).toMatch(
    /^tph\/hpa-t31\.yaml:\d+:\d+ versions\[0\]\.denominator:没有事实 money。先在 facts\.yaml 里登记。$/,
  );
  const syntax = loadIndicators([{ file: 'x/y.yaml', text: 'a: [' }]).faults;
  expect(syntax.map(describeIndicatorFault)[0]).toContain('不是合法的 YAML');
});
