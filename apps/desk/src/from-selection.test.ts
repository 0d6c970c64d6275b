// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { corrected, type Item, machineDocument } from '@sanyi/documents';
import {
  EXAMPLE_READING as READING,
  spanInExample as spanOf,
  EXAMPLE_TEXT as TEXT,
} from '@sanyi/testkit';
import {
  addDocumentPiece,
  addPiece,
  addTask,
  blankFigure,
  blankReference,
  openTasks,
} from './from-selection.js';
import type { OpenDocument } from './session.js';

const OPEN: OpenDocument = {
  id: 'd1',
  name: 'a.txt',
  text: TEXT,
  machine: READING,
  corrections: [],
  undone: [],
  saved: [],
};
const MACHINE = machineDocument(READING);
const TASKS = MACHINE.tasks;
const [FIRST] = TASKS;
if (FIRST === undefined) throw new Error('no task');

test('a task from selected words stands where the words stand', () => {
  const correction = addTask(OPEN, TASKS, spanOf('配齐3名医师。'));
  const { tasks } = corrected(MACHINE, [correction]);
  expect(tasks.map(({ id }) => id)).toEqual(['m0', 'p0', 'm1']);
  expect(tasks[1]).toMatchObject({ title: '配齐3名医师', frame: { text: '配齐3名医师。' } });
  expect(openTasks(tasks)).toBe(3);
});

test('a task from words before the first stands first', () => {
  const correction = addTask(OPEN, TASKS, spanOf('青禾县卫生'));
  expect(correction).toMatchObject({ follows: null });
});

test('selected unit names become a group, in their order', () => {
  const correction = addPiece(OPEN, FIRST, 'responsibility', spanOf('县卫生健康局、县财政局'));
  expect(correction).toMatchObject({
    after: { units: ['县卫生健康局', '县财政局'], lead: [], mode: 'responsible' },
  });
});

test.each(['targets', 'deadlines', 'deliverables'] as const)(
  'selected words become one of the %s',
  (part) => {
    const span = spanOf('配齐3名医师');
    const correction = addPiece(OPEN, FIRST, part, span);
    expect(correction).toMatchObject({ part, before: null, after: { quote: '配齐3名医师', span } });
    const [task] = corrected(MACHINE, [correction]).tasks;
    const items: readonly Item<unknown>[] = task?.parts[part] ?? [];
    expect(items.find(({ key }) => key === 'p0')).toMatchObject({ machine: null });
  },
);

test('selected words become a reference without their title marks', () => {
  const correction = addPiece(OPEN, FIRST, 'references', spanOf('管理办法'));
  expect(correction).toMatchObject({ after: { title: '管理办法', number: null, role: 'named' } });
  expect(blankReference('《管理办法》', [0, 6]).title).toBe('管理办法');
});

test('selected words become an action of the group before them', () => {
  const span = spanOf('每年培训60人');
  expect(addPiece(OPEN, FIRST, 'actions', span)).toMatchObject({
    part: 'actions',
    after: { text: '每年培训60人', span, group: 'm0.responsibility.0' },
  });
});

test.each([
  ['basis', '管理办法', { title: '管理办法', number: null }],
  ['goals', '培训60人', { quote: '培训60人', metric: '培训60人' }],
  ['closingDuties', '每年培训60人。', { text: '每年培训60人。', units: [] }],
  ['figures', '村卫生室标准化率达到95%以上', { value: 95, unit: '%' }],
  ['practices', '稳定队伍。每年培训60人。', { title: '稳定队伍', place: null, measures: [] }],
] as const)('selected words become one of the %s, at their place', (part, words, said) => {
  const span = spanOf(words);
  const correction = addDocumentPiece(OPEN, part, span);
  expect(correction).toMatchObject({ part, key: 'p0', before: null, after: { ...said, span } });
  const items: readonly Item<unknown>[] = corrected(MACHINE, [correction]).parts[part];
  expect(items).toEqual([{ key: 'p0', machine: null, value: correction.after }]);
});

test('a figure without a number is to be filled in', () => {
  expect(blankFigure('参保率', [0, 3])).toMatchObject({ value: 0, unit: null });
  expect(blankFigure('达到１２.5家', [0, 7])).toMatchObject({ value: 12.5, unit: null });
});
