// SPDX-License-Identifier: Apache-2.0
import type { FrozenSnapshot, TaskResult } from '@sanyi/bulletins';
import { expect, test } from 'vitest';
import { type ReceiverPlace, withinRights } from './within-rights.js';

const task = (id: string, report: string): TaskResult => ({
  ...{ id, title: id, unit: id, due: '', closedOn: '', lamp: 'green', report, sentence: null },
});
const tasks = [task('city', '全市已完成'), task('county', '全市已完成八成'), task('silent', '')];
const owners = {
  city: { region: '990100', unit: '990100.health-insurance' },
  county: { region: '990102', unit: '990102.health-insurance' },
};
const content = {
  snapshot: { tasks } as unknown as FrozenSnapshot,
  blocks: [
    {
      ...{ id: 'b1', kind: 'table' as const, words: '县里说“全市已完成八成”' },
      rows: tasks.map(({ id, report }) => [id, report]),
    },
  ],
};

test.each<[string, ReceiverPlace, readonly string[]]>([
  ['everybody', null, []],
  ['the county office', { region: '990102', unit: '990102.reform-secretariat' }, ['county']],
  ['the city office', { region: '990100', unit: '990100.reform-secretariat' }, ['city', 'county']],
  ['another county', { region: '990103', unit: '990103.reform-secretariat' }, []],
  ['the unit itself', { region: '990102', unit: '990102.health-insurance' }, ['county']],
  ['another unit of the county', { region: '990102', unit: '990102.finance' }, []],
])('%s reads the reports of %j', (_, receiver, open) => {
  const { snapshot, blocks } = withinRights(content, owners, receiver);
  const hidden = '（仅责任单位可见）';
  const wanted = tasks.map(({ id, report }) =>
    report === '' || open.includes(id) ? report : hidden,
  );
  expect(snapshot.tasks.map(({ report }) => report)).toEqual(wanted);
  const rows = blocks[0]?.rows.map(([, report]) => report) ?? [];
  expect(rows.some((words) => words?.includes('八成'))).toBe(open.includes('county'));
  expect(blocks[0]?.words.includes('八成')).toBe(open.includes('county'));
});
