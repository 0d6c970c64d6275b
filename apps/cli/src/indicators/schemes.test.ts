// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  compileIndicator,
  type Contestant,
  factTable,
  type IndicatorFact,
  placeTree,
  rankGroup,
  readIndicatorAt,
  readScheme,
  scoreGroup,
} from '@sanyi/indicators';
import { decimal, formatRatio } from '@sanyi/kernel';
import { yamlTree } from '@sanyi/office';
import { expect, test } from 'vitest';
import { dataFolder } from '../data-folder.js';
import { soundDefinitions } from './indicator-folder.js';

const folder = path.join(dataFolder(), 'evaluation');
const library = await soundDefinitions(dataFolder());
const schemeOf = (file: string) => {
  const tree = yamlTree(readFileSync(path.join(folder, file), 'utf8'));
  if (!tree.ok) throw new Error(file);
  return readScheme(file, tree.value, new Set(library.indicators.map(({ id }) => id)));
};

test('every level of 示例省 has its scheme, which is sound and adds up to 100', () => {
  const files = readdirSync(folder).sort();
  expect(files).toEqual(
    ['consortia', 'counties', 'departments', 'hospitals', 'prefectures'].map(
      (one) => `sample-${one}.yaml`,
    ),
  );
  for (const file of files) {
    const scheme = schemeOf(file);
    expect(scheme.ok ? file : scheme.error).toBe(file);
    const weights = scheme.ok ? scheme.value.items.map(({ weight }) => Number(weight.above)) : [];
    expect(weights.reduce((sum, one) => sum + one, 0)).toBe(100);
  }
});

test('a scheme scores only what its level is defined for, in its kind of period', () => {
  for (const file of readdirSync(folder)) {
    const scheme = schemeOf(file);
    if (!scheme.ok) throw new Error(file);
    const { items, groups, period } = scheme.value;
    const wrong = items.filter(({ indicator: id }) => {
      const one = library.indicators.find((indicator) => indicator.id === id);
      return (
        !groups.every(({ level }) => one?.levels.includes(level)) ||
        one?.versions[0]?.periods.includes(period) !== true
      );
    });
    expect([file, wrong.map(({ indicator }) => indicator)]).toEqual([file, []]);
  }
});

test('departments are scored from the facts of the ledger', () => {
  const scheme = schemeOf('sample-departments.yaml');
  const tree = placeTree([
    { id: '990000', parent: null, level: 'province', properties: {} },
    { id: 'd1', parent: '990000', level: 'department', properties: {} },
  ]);
  if (!scheme.ok || !tree.ok) throw new Error('not sound');
  const values = {
    ...{ 'dept-tasks-due': '20', 'dept-tasks-on-time': '19', 'dept-overdue-days': '40' },
    ...{ 'dept-reports-filed': '40', 'dept-reports-returned': '6' },
    ...{ 'dept-matters-opened': '4', 'dept-matters-closed': '3' },
  };
  const facts = Object.entries(values).map(([fact, text]): IndicatorFact => {
    const value = decimal(text);
    if (!value.ok) throw new Error(text);
    return {
      ...{ fact, place: 'd1', period: '2026', parts: {}, source: 'ledger', by: '', at: '' },
      state: { state: 'value', value: value.value },
    };
  });
  const ground = { tree: tree.value, facts: factTable(facts), period: '2026' };
  const readings: Contestant['readings'] = new Map(
    scheme.value.items.flatMap(({ indicator: id }) =>
      library.indicators
        .filter((one) => one.id === id)
        .map((one) => {
          const { outcome } = readIndicatorAt(
            one,
            compileIndicator(one, library.facts),
            ground,
            'd1',
          );
          if (outcome.state !== 'value') throw new Error(id);
          return [
            id,
            { state: 'value', value: outcome.value, prior: null, counted: null },
          ] as const;
        }),
    ),
  );
  const directions = new Map(library.indicators.map(({ id, direction }) => [id, direction]));
  const cards = scoreGroup(scheme.value, [{ place: 'd1', readings }], directions);
  const [ranked] = rankGroup(scheme.value, cards);
  // 40 for 19/20 in time; 2 days of 10: 16; 15 % of 30 % returned: 10; 3 of 4 closed: 15.
  expect(ranked?.card.items.map(({ points }) => formatRatio(points, 2))).toEqual([
    '40',
    '16',
    '10',
    '15',
  ]);
  expect(ranked?.grade).toBe('良好');
});
