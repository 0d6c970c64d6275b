// SPDX-License-Identifier: Apache-2.0
import { smallTask, theDay } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import type { DeadlineRule } from '../duty/deadline-rule.js';
import { type HandedDown, handDown, lastDay } from './hand-down.js';

const deadline = (rule: DeadlineRule) => ({ id: 'D', quote: '年内', span: [0, 2] as const, rule });
const upper = smallTask('d-T001', ['lead 省卫生健康委'], {
  deadlines: [deadline({ kind: 'on', day: theDay('2026-12-31') })],
});
const part = (given: Partial<HandedDown>): HandedDown => ({
  ...{ region: '990100', lead: { unitId: 'u', name: '市卫生健康委' }, support: [], due: null },
  ...{ reason: '', ...given },
});

test('each region has its own task under the upper one, with its own units', () => {
  const support = [{ unitId: 'v', name: '市财政局' }];
  const { tasks, findings } = handDown(upper, [part({ support }), part({ region: '990200' })]);
  expect(findings).toEqual([]);
  expect(tasks.map(({ id, upper: above, region }) => [id, above, region])).toEqual([
    ['d-T001@990100', 'd-T001', '990100'],
    ['d-T001@990200', 'd-T001', '990200'],
  ]);
  expect(tasks[0]?.assignments.map(({ role, words }) => `${role} ${words}`)).toEqual([
    'lead 市卫生健康委',
    'support 市财政局',
  ]);
  expect(tasks[0]?.actions[0]?.assignments).toEqual(['d-T001@990100-R01', 'd-T001@990100-R02']);
});

describe('a deadline of its own', () => {
  const codes = (due: string, reason = '') =>
    handDown(upper, [part({ due: theDay(due), reason })]).findings.map(({ code }) => code);

  test('may be earlier, or the same', () => {
    expect(codes('2026-10-31')).toEqual([]);
    expect(codes('2026-12-31')).toEqual([]);
    const { tasks } = handDown(upper, [part({ due: theDay('2026-10-31') })]);
    expect(tasks.map(lastDay)).toEqual(['2026-10-31']);
  });

  test('later is a finding; with a reason it is shown as one that has a reason', () => {
    expect(codes('2027-01-01')).toEqual(['later-than-upper']);
    expect(codes('2027-01-01', '  ')).toEqual(['later-than-upper']);
    expect(codes('2027-01-01', '灾后重建')).toEqual(['later-with-reason']);
  });

  test('nothing is later than a standing task; recurrences stay', () => {
    const standing = { ...upper, deadlines: [deadline({ kind: 'standing' })] };
    const due = theDay('2030-01-01');
    expect(handDown(standing, [part({ due })]).findings).toEqual([]);
    const after = { kind: 'after', event: '省文件出台', within: null } as const;
    const waiting = { ...upper, deadlines: [...upper.deadlines, deadline(after)] };
    const [task] = handDown(waiting, [part({ due: theDay('2026-10-31') })]).tasks;
    expect(task?.deadlines.map(({ rule }) => rule.kind)).toEqual(['on', 'after']);
  });
});

test('a region without a lead, and one that is listed twice', () => {
  const { tasks, findings } = handDown(upper, [part({ lead: null }), part({})]);
  expect(tasks).toHaveLength(1);
  expect(findings).toEqual([
    { code: 'region-twice', task: 'd-T001', region: '990100' },
    { code: 'no-lead', task: 'd-T001@990100', region: '990100' },
  ]);
});
