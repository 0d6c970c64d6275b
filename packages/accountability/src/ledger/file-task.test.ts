// SPDX-License-Identifier: Apache-2.0
import { theDay } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { fileTask, titleOf } from './file-task.js';
import type { CorrectedDeadline, CorrectedTask } from './reading-input.js';

const TEXT = '健全机制。每年至少研究2次。每年报告。';
const every = (at: number): CorrectedDeadline => ({
  ...{ quote: '每年', span: [at, at + 2], date: null, kind: 'every', every: 'P1Y', event: null },
});
const task: CorrectedTask = {
  ...{ number: 1, label: '（一）', section: null, title: '健全机制', text: TEXT, span: [0, 18] },
  actions: [
    { text: '每年至少研究2次。', span: [5, 14], responsibility: null },
    { text: '每年报告。', span: [14, 19], responsibility: null },
  ],
  ...{ responsibility: [], targets: [], references: [], deadlines: [every(5), every(14)] },
  deliverables: [{ quote: '机制', kind: 'mechanism', span: [2, 4] }],
};
const frame = {
  ...{ document: 'd', region: null, leadRule: 'stated' as const },
  answers: { named: [], decided: new Map() },
};
const filed = fileTask({ id: 'd-T001', piece: task, old: undefined }, frame);

test('each deadline is read in its own sentence', () => {
  const times = filed.deadlines.map(({ rule }) =>
    rule.kind === 'every' ? rule.recurrence.times : 0,
  );
  expect(times).toEqual([2, 1]);
});

test('pieces have ids under that of the task', () => {
  expect([filed.actions[1]?.id, filed.deadlines[0]?.id, filed.deliverables[0]?.id]).toEqual([
    'd-T001-A02',
    'd-T001-D01',
    'd-T001-P01',
  ]);
});

test('a sentence that is changed a little keeps its id, one that is new gets the next', () => {
  const [, second] = task.actions;
  if (second === undefined) throw new Error('there are two');
  const actions = [
    { text: '建设信息平台。', span: [5, 12] as const, responsibility: null },
    { text: '每年至少研究3次。', span: [12, 21] as const, responsibility: null },
    second,
  ];
  const again = fileTask({ id: 'd-T001', piece: { ...task, actions }, old: filed }, frame);
  expect(again.actions.map(({ id }) => id)).toEqual(['d-T001-A03', 'd-T001-A01', 'd-T001-A02']);
  expect(again.used.actions).toBe(3);
});

describe('a title', () => {
  test.each([
    ['落实责任', '落实责任。做好工作。', '落实责任'],
    [null, '完成第一件事；再做第二件。', '完成第一件事'],
    [null, theDay('2026-01-01'), '2026-01-01'],
  ])('%s of %s', (title, text, expected) => {
    expect(titleOf({ title, text })).toBe(expected);
  });
});
