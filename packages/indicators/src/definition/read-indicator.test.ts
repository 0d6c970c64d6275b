// SPDX-License-Identifier: Apache-2.0
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { definitionData, systemData, versionData } from '../testing/definition-data.js';
import { factMap } from '../testing/small-world.js';
import { pathFaults, readIndicator, readSystems } from './read-indicator.js';

function brief(data: object) {
  const read = readIndicator('sample/cost-per-visit.yaml', treeOf(data), factMap());
  return read.ok
    ? []
    : read.error.map(({ code, path, found }) => `${code} ${path} ${found}`.trim());
}

test('a sound definition is read, and stands in its folder', () => {
  const tree = treeOf(definitionData());
  const read = readIndicator('x', tree, factMap());
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.versions[0]).toMatchObject({ version: 1, numerator: { text: 'cost' } });
  expect(pathFaults('sample/cost-per-visit.yaml', tree, read.value)).toEqual([]);
  expect(pathFaults('tph/cost-per-visit.yaml', tree, read.value)[0]).toMatchObject({
    ...{ code: 'not-its-path', path: 'id', expected: 'sample/cost-per-visit.yaml' },
  });
});

const version = (rest: object): object => ({ versions: [{ ...versionData(), ...rest }] });

test.each<[object, string]>([
  [{ id: 'Cost' }, 'not-an-id id Cost'],
  [{ unit: 'percent' }, 'not-allowed unit percent'],
  [{ direction: 'north' }, 'not-allowed direction north'],
  [{ levels: [] }, 'no-entries levels'],
  [{ versions: [] }, 'no-entries versions'],
  [{ colour: 1 }, 'unknown-field  colour'],
  [{ memberships: [{ system: 'tph' }] }, 'missing-field memberships[0]'],
  [{ kind: 'count', covers: '医院' }, 'covers-without-ratio covers 医院'],
  [version({ denominator: 'cost +' }), 'not-expected versions[0].denominator'],
  [version({ numerator: 'money' }), 'unknown-fact versions[0].numerator money'],
  [version({ numerator: 'cost + visits' }), 'units-differ versions[0].numerator visit'],
  [version({ from: '2025' }), 'not-a-date versions[0].from 2025'],
  [version({ periods: ['none'] }), 'not-allowed versions[0].periods[0] none'],
  [version({ formulaStatus: 'read' }), 'formula-better-than-name nameStatus assumed'],
  [
    version({ source: { document: '某文件', at: 'x' } }),
    'not-an-id versions[0].source.document 某文件',
  ],
  [{ versions: [versionData(), { ...versionData(), version: 2 }] }, 'not-newest-first versions'],
])('%j is refused', (rest, expected) => {
  expect(brief({ ...definitionData(), ...rest })).toEqual([expected]);
});

test('a ratio has a denominator', () => {
  const { denominator, ...rest } = versionData();
  expect(denominator).toBe('visits');
  expect(brief({ ...definitionData(), versions: [rest] })).toEqual([
    'denominator-missing versions',
  ]);
});

test('systems are read', () => {
  const read = readSystems('systems.yaml', treeOf(systemData()));
  expect(read.ok && read.value.map(({ id, official }) => [id, official])).toEqual([
    ['sample', false],
    ['decree', true],
  ]);
});
