// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { sameEntries } from './same-entries.js';

const item = (task: string, regionName: string, title = '甲') => ({
  ...{ on: '2026-12-31', kind: 'due' as const, title, task },
  ...{ region: '990000', regionName },
});

test('a task and what was made from it are one entry with every place, led by the highest', () => {
  const items = [
    item('D1-T001@990100', '示例市'),
    item('D1-T001', '示例省'),
    item('D2-T001', '示例省'),
  ];
  expect(sameEntries(items)).toEqual([
    { ...head('D1-T001'), places: ['示例市', '示例省'] },
    { ...head('D2-T001'), places: ['示例省'] },
  ]);
});

test('another day, another kind or another title is another entry', () => {
  const one = item('D1-T001', '示例省');
  const others = [
    ...[one, { ...one, on: '2026-12-30' }, { ...one, kind: 'duty' as const }],
    { ...one, title: '乙' },
  ];
  expect(sameEntries(others)).toHaveLength(4);
});

const head = (task: string) => ({ on: '2026-12-31', kind: 'due', title: '甲', task });
