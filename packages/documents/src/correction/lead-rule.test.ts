// SPDX-License-Identifier: Apache-2.0
import type { LeadRule, Responsibility } from '../reading.js';
import { expect, test } from 'vitest';
import { correctedReading, machineDocument } from './corrected-document.js';
import { isCorrected } from './corrected-task.js';
import { corrected } from './corrections.js';
import { EXAMPLE_READING as READING } from '@sanyi/testkit';
import { correctHead } from './lead-rule.js';

const MACHINE = machineDocument(READING);

const groupsUnder = (...rules: readonly LeadRule[]): readonly (Responsibility | undefined)[] => {
  const after = rules.reduce((document, leadRule) => {
    const change = correctHead(document, { ...document.head, leadRule });
    return corrected(document, [change]);
  }, MACHINE);
  return correctedReading(after).tasks.map(({ responsibility }) => responsibility[0]);
};

test('under 排在第一位的为牵头单位 the first-listed unit leads where no lead is stated', () => {
  const [first, second] = groupsUnder('first-listed');
  expect(first).toMatchObject({ lead: ['县卫生健康局'], leadGuess: null, mode: 'responsible' });
  expect(second).toEqual(READING.tasks[1]?.responsibility[0]);
});

test('back under the machine’s rule everything is the machine’s again', () => {
  const there = corrected(MACHINE, [
    correctHead(MACHINE, { ...MACHINE.head, leadRule: 'first-listed' }),
  ]);
  const back = corrected(there, [correctHead(there, { ...there.head, leadRule: 'stated' })]);
  expect(correctedReading(back)).toEqual(READING);
  expect(there.tasks.map(isCorrected)).toEqual([true, false]);
  expect(back.tasks.some(isCorrected)).toBe(false);
});

test('who is responsible each for himself has no lead under any rule', () => {
  const [task] = READING.tasks;
  const [group] = task?.responsibility ?? [];
  if (task === undefined || group === undefined) throw new Error('no group');
  const each = { ...group, mode: 'each' as const, leadGuess: null };
  const machine = machineDocument({ ...READING, tasks: [{ ...task, responsibility: [each] }] });
  const change = correctHead(machine, { ...machine.head, leadRule: 'first-listed' });
  expect(correctedReading(corrected(machine, [change])).tasks[0]?.responsibility).toEqual([each]);
});

test('another title moves no lead and stays a single correction', () => {
  expect(correctHead(MACHINE, { ...MACHINE.head, title: '甲' }).kind).toBe('head');
});
