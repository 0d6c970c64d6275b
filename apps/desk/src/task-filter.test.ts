// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { corrected, corrections, machineDocument } from '@sanyi/documents';
import { EXAMPLE_READING as READING } from '@sanyi/testkit';
import { filterTasks, NO_FILTER, unitCounts } from './task-filter.js';

const MACHINE = machineDocument(READING);
const TASKS = MACHINE.tasks;
const found = (part: Partial<typeof NO_FILTER>): readonly string[] =>
  filterTasks(TASKS, { ...NO_FILTER, ...part }).map(({ id }) => id);

test('all are shown until something is asked', () => {
  expect(found({})).toEqual(['m0', 'm1']);
});

test('a unit finds its tasks, whatever its role', () => {
  expect(found({ unit: '县卫生健康局' })).toEqual(['m0', 'm1']);
  expect(found({ unit: '县财政局' })).toEqual(['m0']);
});

test('words are found in title, body and units, without regard to case', () => {
  expect(found({ query: '稳定' })).toEqual(['m1']);
  expect(found({ query: ' 医师 ' })).toEqual(['m0']);
  expect(found({ query: '社会保障' })).toEqual(['m1']);
  expect(found({ query: '没有' })).toEqual([]);
});

test('checked and deleted tasks are no longer open', () => {
  const [first, second] = TASKS;
  if (first === undefined || second === undefined) throw new Error('no task');
  const { tasks } = corrected(MACHINE, [
    corrections.confirm(first, true),
    corrections.remove(second),
  ]);
  expect(filterTasks(tasks, { ...NO_FILTER, openOnly: true })).toEqual([]);
  expect(unitCounts(tasks).map(({ unit }) => unit)).toEqual(['县卫生健康局', '县财政局']);
});

test('units are counted, the busiest first', () => {
  expect(unitCounts(TASKS)).toEqual([
    { unit: '县卫生健康局', tasks: 2 },
    { unit: '县财政局', tasks: 1 },
    { unit: '县人力资源社会保障局', tasks: 1 },
  ]);
});
