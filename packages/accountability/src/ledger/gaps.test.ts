// SPDX-License-Identifier: Apache-2.0
import { smallTask, theDay } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import type { AssignedUnit, LedgerTask } from './filed.js';
import { ledgerGaps } from './gaps.js';

const DUE = [
  { id: 'D', quote: '年内', span: [0, 2], rule: { kind: 'on', day: theDay('2026-12-31') } },
] as const;
const gaps = (...tasks: readonly LedgerTask[]) => ledgerGaps({ tasks });
const codes = (...tasks: readonly LedgerTask[]) => gaps(...tasks).map(({ code }) => code);

test('a task with lead, unit and deadline has none', () => {
  expect(codes(smallTask('d-T001', ['lead 甲', 'support 乙'], { deadlines: DUE }))).toEqual([]);
});

describe('a gap for each thing that is missing', () => {
  test.each([
    ['nobody', [], ['no-unit']],
    ['several and no lead', ['by-duty 甲', 'by-duty 乙'], ['no-lead']],
    ['分别负责 needs no lead', ['each 甲', 'each 乙'], []],
    ['one unit alone leads itself', ['responsible 甲'], []],
    ['who carries out does not count', ['responsible 甲', 'implement 乙'], []],
  ] as const)('%s', (_, seats, expected) => {
    expect(codes(smallTask('d-T001', seats, { deadlines: DUE }))).toEqual(expected);
  });

  test('no deadline; a closing duty may stand without one', () => {
    expect(codes(smallTask('d-T001', ['lead 甲']))).toEqual(['no-deadline']);
    expect(codes(smallTask('d-C01', ['lead 甲'], { closing: true }))).toEqual([]);
  });

  test('a sentence that nobody holds', () => {
    const task = smallTask('d-T001', ['lead 甲'], { deadlines: DUE });
    const unheld = { id: 'd-T001-A02', text: '另一句。', span: [5, 9], assignments: [] } as const;
    expect(gaps({ ...task, actions: [...task.actions, unheld] })).toEqual([
      { code: 'sentence-unheld', task: 'd-T001', action: 'd-T001-A02' },
    ]);
  });

  test.each([
    ['unit-unknown', { kind: 'unknown', reason: 'not-in-registry' }],
    ['unit-several', { kind: 'several', candidates: [{ unitId: 'a', name: '甲局' }] }],
    ['members-open', { kind: 'members', units: [] }],
  ] as const)('%s', (code, unit: AssignedUnit) => {
    const task = smallTask('d-T001', ['lead 甲'], { deadlines: DUE });
    const assignments = task.assignments.map((one) => ({ ...one, unit, openEnded: true }));
    expect(gaps({ ...task, assignments })).toEqual([
      { code, task: 'd-T001', assignment: 'd-T001-R01', words: '甲' },
      { code: 'list-open', task: 'd-T001', assignment: 'd-T001-R01' },
    ]);
  });
});
