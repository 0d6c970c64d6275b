// SPDX-License-Identifier: Apache-2.0
import type { LedgerRow } from '@sanyi/contract';
import { expect, test } from 'vitest';
import { plainRows, treeRows } from './tree-rows.js';

const ROW: LedgerRow = {
  ...{ task: 'D1-T001', document: 'D1', documentTitle: '示例文件', documentNumber: null },
  ...{ upper: null, depth: 0, lowers: 0, region: '990000', regionName: '示例省', label: '一' },
  ...{ section: null, title: '示例任务', lead: '', others: '', targets: '', deadlines: '' },
  ...{ due: null, progress: null, lamp: 'green', lampWord: '正常', why: '' },
  ...{ reason: '', version: 1 },
};
const named = (task: string, lowers = 0): LedgerRow => ({ ...ROW, task, lowers });
const shown = (rows: ReturnType<typeof treeRows>) =>
  rows.map(({ row, level, state }) => `${'.'.repeat(level)}${row.task} ${state}`);

const TOP = [named('A', 2), named('B')];

test('a task without lower ones is a leaf, one with them can be opened', () => {
  expect(shown(treeRows(TOP, new Map()))).toEqual(['A closed', 'B leaf']);
});

test('an opened task is followed by what it became, level by level; until that is read it says so', () => {
  expect(shown(treeRows(TOP, new Map([['A', undefined]])))).toEqual(['A reading', 'B leaf']);
  const below = new Map([
    ['A', [named('A@1', 1), named('A@2')]],
    ['A@1', [named('A@1@1')]],
  ]);
  expect(shown(treeRows(TOP, below))).toEqual([
    'A open',
    '.A@1 open',
    '..A@1@1 leaf',
    '.A@2 leaf',
    'B leaf',
  ]);
});

test('in a plain list nothing opens', () => {
  expect(shown(plainRows(TOP))).toEqual(['A leaf', 'B leaf']);
});
