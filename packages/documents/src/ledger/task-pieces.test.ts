// SPDX-License-Identifier: Apache-2.0
import { buildNotice } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import type { Span, Task } from '../reading.js';
import { actionsOf, fallsTo, hasUnheld, unitsOf } from './task-pieces.js';

const TEXT = ['甲事办好。', '乙事办好。', '丙事没有单位。'] as const;
const { text, reading } = buildNotice({
  head: { title: '示例' },
  tasks: [
    {
      label: '1.',
      title: '两件事',
      actions: [
        [TEXT[0], 0],
        [TEXT[1], 1],
        [TEXT[2], null],
      ],
      groups: [{ units: ['甲局'] }, { units: ['乙局'], quote: '（乙局负责，6月底前完成）' }],
    },
    { label: '2.', title: '没有正文', groups: [{ units: ['甲局', '乙局'] }] },
    { label: '3.', title: '没有单位' },
  ],
});
const taskAt = (index: number): Task => {
  const task = reading.tasks[index];
  if (task === undefined) throw new Error(`no task ${index}`);
  return task;
};
const at = (words: string): { readonly span: Span } => {
  const start = text.indexOf(words);
  return { span: [start, start + words.length] };
};

describe('to whom a piece falls', () => {
  test.each([
    ['甲事', ['甲局']],
    ['乙事', ['乙局']],
    ['6月底前', ['乙局']],
    ['两件事', ['甲局', '乙局']],
    ['丙事', []],
  ])('%s: %j', (words, units) => {
    expect(unitsOf(taskAt(0), at(words))).toEqual(units);
    expect([0, 1].map((holder) => fallsTo(taskAt(0), new Set([holder]))(at(words)))).toEqual(
      ['甲局', '乙局'].map((unit) => units.includes(unit)),
    );
  });

  test('a piece added without words of the document falls to all, also where a sentence opens the text', () => {
    const [first] = taskAt(0).actions;
    if (first === undefined) throw new Error('no action');
    const opening = { ...taskAt(0), actions: [{ ...first, span: [0, 5] as const }] };
    expect(unitsOf(opening, { span: [0, 0] })).toEqual(['甲局', '乙局']);
    expect(unitsOf(opening, { span: [0, 1] })).toEqual(['甲局']);
  });

  test('a default deadline outside the task falls to all', () => {
    expect(unitsOf(taskAt(0), at('没有正文'))).toEqual(['甲局', '乙局']);
  });
});

test('each group has its own sentences; those of nobody are nobody’s', () => {
  expect(actionsOf(taskAt(0), new Set([1]))).toEqual([TEXT[1]]);
  expect(actionsOf(taskAt(0), new Set([null]))).toEqual([TEXT[2]]);
});

test('a sentence, or a task, without a unit is noticed', () => {
  expect([0, 1, 2].map((index) => hasUnheld(taskAt(index)))).toEqual([true, false, true]);
  const [group] = taskAt(1).responsibility;
  if (group === undefined) throw new Error('the task has a group');
  expect(hasUnheld({ ...taskAt(1), responsibility: [{ ...group, units: [] }] })).toBe(true);
});
