// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { smallCalculate, smallSnapshot } from '../testing/small-packet.js';
import { compareFigures, figuresOf } from './recompute.js';

const figures = figuresOf(smallSnapshot(), smallCalculate);
const all = figures.ok ? figures.value : [];

test('figures of the indicators, then of the tasks', () => {
  expect(all.map(({ kind }) => kind)).toEqual([
    ...Array.from({ length: 4 }, () => 'reading'),
    ...Array.from({ length: 2 }, () => 'judgement'),
    ...Array.from({ length: 2 }, () => 'target'),
    ...Array.from({ length: 12 }, () => 'task-count'),
  ]);
});

test.each([
  ['state', 'missing'],
  ['exact', '1'],
  ['shown', '1'],
  ['rule', 'other@1'],
  ['kind', 'rank'],
  ['subject', 'x'],
  ['place', 'x'],
  ['period', 'x'],
  ['from', ['x']],
])('another %s is a difference', (name, value) => {
  const issued = all.map((one, index) => (index === 0 ? { ...one, [name]: value } : one));
  expect(compareFigures(issued, all).map(({ state }) => state)[0]).toBe('differs');
});

test('a figure that was only issued, or only comes out, differs', () => {
  const [first] = all;
  expect(compareFigures([], all.slice(0, 1))).toEqual([
    { id: first?.id, state: 'differs', issued: null, recomputed: first },
  ]);
  expect(compareFigures(all.slice(0, 1), [])[0]?.recomputed).toBeNull();
});
