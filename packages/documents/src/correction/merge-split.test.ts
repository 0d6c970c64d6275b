// SPDX-License-Identifier: Apache-2.0
import { EXAMPLE_READING, EXAMPLE_TEXT } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { type CorrectedTask, machineTasks, plainTask } from './corrected-task.js';
import { mergeTasks, splitTask } from './merge-split.js';

const [first, second] = machineTasks(EXAMPLE_READING) as readonly [CorrectedTask, CorrectedTask];

test('merged, the first keeps its number and takes every piece of the second', () => {
  const merged = plainTask(mergeTasks(first, second));
  expect(merged.label).toBe(first.frame.label);
  expect(merged.targets).toHaveLength(first.parts.targets.length + second.parts.targets.length);
  expect(merged.span).toEqual([first.frame.span[0], second.frame.span[1]]);
});

test('split, every piece goes to one of the halves and none is lost', () => {
  const at = EXAMPLE_TEXT.indexOf('配齐3名医师');
  const halves = splitTask(first, { at, created: 'p1', texts: ['前半', '后半'] }).map(plainTask);
  expect(halves.map(({ text }) => text)).toEqual(['前半', '后半']);
  const texts = halves.flatMap(({ actions }) => actions.map((action) => action.text));
  expect(texts).toEqual(first.parts.actions.map(({ value }) => value?.text));
  expect(halves[1]?.actions.every(({ span }) => span[0] >= at)).toBe(true);
});
