// SPDX-License-Identifier: Apache-2.0
import { type PlainDate, workCalendar } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { dueMatters, matterId, type SupervisionFact } from './open-matters.js';
import type { SupervisionRule, SupervisionTrigger } from './supervision-rule.js';

const day = (text: string): PlainDate => text as PlainDate;
const calendar = workCalendar([]);
const rule = (id: string, when: SupervisionTrigger): SupervisionRule => ({
  ...{ id, label: id, when, notice: 'red', madeUp: 'yellow', source: '示例', status: 'assumed' },
  ...{ receiveIn: 2, rectifyIn: 10, checkIn: 5 },
});
const RULES = [
  rule('red', { kind: 'lamp-red', workingDays: 5 }),
  rule('missed', { kind: 'target-missed' }),
  rule('score', { kind: 'score-below', percent: 60 }),
  rule('silent', { kind: 'not-reported', workingDays: 3 }),
];
const of = { subject: 's', unit: 'u' };

// 2026-11-02 is a Monday.
test.each<[SupervisionFact, string, string]>([
  [{ ...of, kind: 'lamp', redSince: day('2026-11-02') }, '2026-11-09', 'red 5'],
  [{ ...of, kind: 'lamp', redSince: day('2026-11-02') }, '2026-11-08', ''],
  [{ ...of, kind: 'lamp', redSince: null }, '2026-11-09', ''],
  [{ ...of, kind: 'target', met: false }, '2026-11-09', 'missed null'],
  [{ ...of, kind: 'target', met: true }, '2026-11-09', ''],
  [{ ...of, kind: 'score', percent: 59 }, '2026-11-09', 'score 59'],
  [{ ...of, kind: 'score', percent: 60 }, '2026-11-09', ''],
  [{ ...of, kind: 'return', due: day('2026-11-04'), filedOn: null }, '2026-11-09', 'silent 3'],
  [{ ...of, kind: 'return', due: day('2026-11-04'), filedOn: null }, '2026-11-06', ''],
  [{ ...of, kind: 'return', due: day('2026-11-04'), filedOn: day('2026-11-08') }, '2026-11-09', ''],
])('%j on %s: %s', (fact, on, expected) => {
  const due = dueMatters(RULES, [fact], day(on), calendar);
  expect(due.map(({ rule: id, figure }) => `${id} ${figure}`).join()).toBe(expected);
});

test('a matter keeps its id while it lasts', () => {
  const fact: SupervisionFact = { ...of, kind: 'target', met: false };
  const [first, later] = ['2026-11-09', '2026-12-09'].map(
    (on) => dueMatters(RULES, [fact], day(on), calendar)[0]?.id,
  );
  expect(first).toBe(matterId('missed', fact));
  expect(later).toBe(first);
});
