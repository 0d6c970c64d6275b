// SPDX-License-Identifier: Apache-2.0
import { EXAMPLE_READING } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { correctedReading, headOf, machineDocument } from './corrected-document.js';

test('without a correction the reading is what the machine read, head and parts alike', () => {
  const document = machineDocument(EXAMPLE_READING);
  expect(correctedReading(document)).toEqual(EXAMPLE_READING);
  expect(document.head).toEqual(headOf(EXAMPLE_READING));
});

test('what holds now goes out, what was removed does not', () => {
  const document = machineDocument(EXAMPLE_READING);
  const [first] = document.tasks;
  const tasks = document.tasks.map((task) =>
    task === first ? { ...task, removed: 'deleted' as const } : task,
  );
  const head = { ...document.head, title: '另一个标题' };
  const reading = correctedReading({ ...document, head, tasks });
  expect(reading.title).toBe('另一个标题');
  expect(reading.tasks).toEqual(EXAMPLE_READING.tasks.slice(1));
});
