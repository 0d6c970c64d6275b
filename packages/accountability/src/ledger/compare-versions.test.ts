// SPDX-License-Identifier: Apache-2.0
import { exampleNotice, smallTask, theDay } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { compareVersions } from './compare-versions.js';
import { fileReading } from './file-reading.js';
import type { LedgerTarget, LedgerTask } from './filed.js';

const target = (quote: string): LedgerTarget => ({
  ...{ id: 'G', quote, span: [0, 1], metric: '覆盖率', comparator: '>=', value: 60, valueTo: null },
  ...{ unit: '%', scope: null, by: null },
});
const changes = (before: LedgerTask, after: LedgerTask) =>
  compareVersions({ tasks: [before] }, { tasks: [after] }).changed.flatMap((one) => one.changes);

const task = smallTask('d-T001', ['lead 甲', 'support 乙'], { targets: [target('不低于60%')] });

test('a task that comes, one that goes, one that stays', () => {
  const answer = compareVersions(
    { tasks: [task, smallTask('d-T002', [])] },
    { tasks: [task, smallTask('d-T003', [])] },
  );
  expect(answer).toEqual({
    ...{ added: ['d-T003'], removed: ['d-T002'], changed: [], unchanged: ['d-T001'] },
  });
});

describe('what changed in a task', () => {
  test('a figure', () => {
    expect(changes(task, { ...task, targets: [target('不低于50%')] })).toEqual([
      { field: 'target', before: '不低于60%', after: '不低于50%' },
    ]);
  });

  test('a unit, its role, a sentence', () => {
    const after = smallTask('d-T001', ['support 甲'], { targets: task.targets });
    const reworded = after.actions.map((action) => ({ ...action, text: '做好新工作。' }));
    expect(changes(task, { ...after, actions: reworded })).toEqual([
      { field: 'action', before: '做好工作。', after: '做好新工作。' },
      { field: 'assignment', before: '甲（牵头）', after: '甲（配合）' },
      { field: 'assignment', before: '乙（配合）', after: null },
    ]);
  });

  test('a deadline that moves, one that is new', () => {
    const due = (day: string, quote: string) => ({
      ...{ id: 'D', quote, span: [0, 1] as const },
      rule: { kind: 'on', day: theDay(day) } as const,
    });
    const before = { ...task, deadlines: [due('2026-06-30', '6月底前')] };
    const after = {
      ...task,
      deadlines: [due('2026-09-30', '9月底前'), due('2026-12-31', '年内')],
    };
    expect(changes(before, after)).toEqual([
      { field: 'deadline', before: '6月底前', after: '9月底前' },
      { field: 'deadline', before: null, after: '年内' },
    ]);
  });

  test('words that only moved in the file are no change', () => {
    const moved = { ...task, span: [90, 95] as const, text: task.text };
    expect(changes(task, moved)).toEqual([]);
  });
});

test('a document read again differs from itself in nothing', () => {
  const { reading } = exampleNotice();
  const filing = { id: '8', region: '990000', named: [], decided: new Map() };
  const first = fileReading(reading, filing);
  const answer = compareVersions(first, fileReading(reading, { ...filing, previous: first }));
  expect([answer.added, answer.removed, answer.changed]).toEqual([[], [], []]);
  expect(answer.unchanged).toHaveLength(21);
});
