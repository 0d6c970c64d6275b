// SPDX-License-Identifier: Apache-2.0
import { EXAMPLE_READING } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import {
  correctable,
  isChanged,
  isCorrected,
  type Item,
  kept,
  machineTasks,
  plainTask,
  putItem,
} from './corrected-task.js';

const tasks = machineTasks(EXAMPLE_READING);

test('a task taken apart and put together again is the same; a person’s own task is a correction', () => {
  expect(tasks.map(plainTask)).toEqual(EXAMPLE_READING.tasks);
  expect(tasks.some(isCorrected)).toBe(false);
  expect(
    EXAMPLE_READING.tasks.map((task) => correctable('p1', task, 'person')).every(isCorrected),
  ).toBe(true);
});

test('a sentence whose group was removed has none', () => {
  const [first] = tasks;
  if (first === undefined) throw new Error('the example has tasks');
  const responsibility = first.parts.responsibility.map((item) => ({ ...item, value: null }));
  const bare = plainTask({ ...first, parts: { ...first.parts, responsibility } });
  expect(bare.actions.map((action) => action.responsibility)).toEqual(
    first.parts.actions.map(() => null),
  );
});

interface Piece {
  readonly span: readonly [number, number];
  readonly words: string;
}
const piece = (start: number, words = ''): Piece => ({ span: [start, start + 1], words });
const items: readonly Item<Piece>[] = [1, 5].map((start) => {
  const value = piece(start);
  return { key: `k${start}`, machine: value, value };
});

test('a new piece stands where its words stand, at the end where it has none', () => {
  const starts = (list: readonly Item<Piece>[]) => kept(list).map(({ span }) => span[0]);
  expect(starts(putItem(items, 'new', piece(3)))).toEqual([1, 3, 5]);
  expect(starts(putItem(items, 'new', { span: [0, 0], words: '手工' }))).toEqual([1, 5, 0]);
});

test('a value that says what the machine said is the machine’s again', () => {
  const changed = putItem(items, 'k1', piece(1, '改'));
  expect(changed.map(isChanged)).toEqual([true, false]);
  expect(putItem(changed, 'k1', piece(1)).map(isChanged)).toEqual([false, false]);
  expect(kept(putItem(items, 'k1', null))).toEqual([piece(5)]);
});
