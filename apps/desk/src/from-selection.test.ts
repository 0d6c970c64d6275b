// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { machineDocument } from './corrected-document.js';
import type { Item } from './corrected-task.js';
import { corrected } from './corrections.js';
import { READING, spanOf, TEXT } from './example-reading.js';
import { addPiece, addTask, blankReference, openTasks } from './from-selection.js';
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
