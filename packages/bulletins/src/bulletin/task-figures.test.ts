// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { smallSnapshot, task } from '../testing/small-packet.js';
import { taskFigureId, taskFigures } from './task-figures.js';

const tasks = [
  task('T1', { closedOn: '2025-12-31', lamp: 'blue' }),
  task('T2', { closedOn: '2026-01-01', lamp: 'blue' }),
  task('T3', { lamp: 'red', unit: '医保局' }),
];
const figures = new Map(
  taskFigures({ ...smallSnapshot(), tasks }).map(({ id, exact, from }) => [
    id,
    [exact, from.join()],
  ]),
);

test.each([
  ['all', null, '3', 'T1,T2,T3'],
  ['closed', null, '2', 'T1,T2'],
  ['on-time', null, '1', 'T1'],
  ['red', null, '1', 'T3'],
  ['red', '医保局', '1', 'T3'],
  ['closed', '医保局', '0', ''],
] as const)('%s of %s: %s', (name, unit, count, from) => {
  expect(figures.get(taskFigureId(name, unit))).toEqual([count, from]);
});

test('no tasks, no counts', () => {
  expect(taskFigures({ ...smallSnapshot(), tasks: [] })).toEqual([]);
});
