// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { type CleanTable, type CleanText, cleanText } from '../clean/clean-text.js';
import { plainCell } from '../clean/table-lines.js';
import { tableHeader } from './table-header.js';

/** A table whose cells are the words between | of each line. */
function tableOf(...rows: readonly string[]): readonly [CleanText, CleanTable] {
  const text = rows.join('\n');
  let at = 0;
  const cells = rows.map((row) =>
    row.split('|').map((words, column) => {
      const start = at;
      at += words.length + 1;
      return plainCell([start, start + words.length], column);
    }),
  );
  const clean = cleanText({ text, tables: [{ rows: cells }] }, (same) => same);
  const table = clean.flow.find((item) => item.kind === 'table');
  if (table === undefined) throw new Error('the rows of a test make a table');
  return [clean, table];
}

test.each<[string, string[], readonly [number, string]]>([
  ['work and a number', ['序号|任务', '1|推进'], [0, 'number task']],
  ['work and units', ['任务|责任单位', '推进|甲局'], [0, 'task units']],
  ['work and a lead', ['牵头单位|措施', '甲局|推进'], [0, 'lead measure']],
  ['work and support', ['措施|配合单位', '推进|甲局'], [0, 'measure support']],
  ['work and a time', ['目标|完成时限', '推进|年底'], [0, 'goal deadline']],
  ['duties and departments', ['部门|职责', '甲局|推进'], [0, 'department duty']],
  [
    'columns of no known name among them',
    ['任务|县域|责任单位', '推进|全县|甲局'],
    [0, 'task - units'],
  ],
  [
    'a department beside units, which is a note',
    ['部门|任务|责任单位', '甲局|推进|乙局'],
    [0, 'note task units'],
  ],
  [
    'a department beside a lead, which is a note',
    ['任务|单位|牵头单位', '推进|甲局|乙局'],
    [0, 'task note lead'],
  ],
  [
    'a department beside support, which answers',
    ['任务|单位|配合单位', '推进|甲局|乙局'],
    [0, 'task department support'],
  ],
  [
    'titles above',
    ['示例县任务分工表|', '（2026年）|', '任务|责任单位', '推进|甲局'],
    [2, 'task units'],
  ],
  [
    'five rows above',
    ['一|二', '三|四', '五|六', '七|八', '九|十', '任务|责任单位', '推进|甲局'],
    [5, 'task units'],
  ],
])('the header names %s', (_, rows, [at, roles]) => {
  const found = tableHeader(...tableOf(...rows));
  expect(found?.at).toBe(at);
  expect(found?.roles.map((role) => role ?? '-').join(' ')).toBe(roles);
});

test.each<[string, string[]]>([
  ['work alone', ['任务|备注', '推进|无']],
  ['units alone', ['责任单位|时限', '甲局|年底']],
  ['a number and units', ['序号|责任单位|备注', '1|甲局|无']],
  ['work and people', ['任务|联系人', '推进|某人']],
  ['nothing known', ['县域|人口', '示例县|30万']],
  [
    'it in the seventh row',
    ['一|二', '三|四', '五|六', '七|八', '九|十', '子|丑', '任务|责任单位'],
  ],
])('a table that names %s has none', (_, rows) => {
  expect(tableHeader(...tableOf(...rows))).toBeNull();
});
