// SPDX-License-Identifier: Apache-2.0
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { definitionData, systemData } from '../testing/definition-data.js';
import { smallFacts } from '../testing/small-world.js';
import { loadLibrary } from './library.js';

const loaded = (...files: readonly [string, object][]) =>
  loadLibrary(
    ([['facts.yaml', smallFacts()], ['systems.yaml', systemData()], ...files] as const).map(
      ([file, data]) => ({ file, tree: treeOf(data) }),
    ),
  );

const FILE = 'sample/cost-per-visit.yaml';

test('a sound library', () => {
  const { library, faults } = loaded([FILE, definitionData()]);
  expect(faults).toEqual([]);
  expect(library.indicators.map(({ id }) => id)).toEqual(['cost-per-visit']);
});

test.each<[string, readonly [string, object][], readonly string[]]>([
  [
    'a faulty file does not hide another',
    [
      ['sample/x.yaml', { ...definitionData(), unit: 'x' }],
      [FILE, definitionData()],
    ],
    ['not-allowed'],
  ],
  [
    'a system that is not listed',
    [['other/cost-per-visit.yaml', { ...definitionData(), system: 'other' }]],
    ['unknown-system'],
  ],
  [
    'memory under an official name',
    [[FILE, { ...definitionData(), memberships: [{ system: 'decree', code: '1' }] }]],
    ['memory-under-official-name'],
  ],
  [
    'two files of one name',
    [
      [FILE, definitionData()],
      ['decree/cost-per-visit.yaml', definitionData()],
    ],
    ['not-its-path', 'duplicate'],
  ],
])('%s', (_, files, codes) => {
  expect(loaded(...files).faults.map(({ code }) => code)).toEqual(codes);
});
