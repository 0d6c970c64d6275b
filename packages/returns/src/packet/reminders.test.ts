// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { describe, expect, test } from 'vitest';
import type { Packet, ReminderRule, Sending } from './packet.js';
import { packetsOf } from './packet-state.js';
import { digestsOn } from './reminders.js';

const day = (text: string) => text as PlainDate;
const rule: ReminderRule = { signEvery: 2, before: [3, 1, 0], overdueEvery: 2, workingDays: false };
const sending = (id: string, dueOn: string): Sending => ({
  ...{ id, declaration: 'ward-beds', period: '2026-Q1', sender: '990000.health-commission' },
  ...{ sentOn: day('2026-04-01'), signBy: day('2026-04-03'), dueOn: day(dueOn) },
});

function told(
  on: string,
  change: Partial<Packet> = {},
  more: Partial<ReminderRule> = {},
  works: (day: string) => boolean = () => true,
) {
  const one = sending('s1', '2026-04-10');
  const packets = packetsOf(one, [{ id: 'a', channel: 'file' }]).map((packet) => ({
    ...packet,
    ...change,
  }));
  const [digest] = digestsOn(day(on), [{ sending: one, packets }], { ...rule, ...more }, works);
  if (digest === undefined) return 'nothing';
  return (['toSign', 'dueSoon', 'overdue'] as const)
    .filter((kind) => digest[kind].length > 0)
    .join(' ');
}

test.each([
  ['2026-03-31', 'nothing'],
  ['2026-04-03', 'nothing'],
  ['2026-04-04', 'toSign'],
  ['2026-04-05', 'nothing'],
  ['2026-04-06', 'toSign'],
  ['2026-04-07', 'dueSoon'],
  ['2026-04-09', 'dueSoon'],
  ['2026-04-10', 'dueSoon'],
  ['2026-04-11', 'nothing'],
  ['2026-04-12', 'overdue'],
  ['2026-04-14', 'overdue'],
])('on %s who has neither signed nor answered is reminded of: %s', (on, expected) => {
  expect(told(on)).toBe(expected);
});

test('who signed is not asked to sign; who answered is asked nothing', () => {
  expect(told('2026-04-04', { signedOn: day('2026-04-02') })).toBe('nothing');
  expect(told('2026-04-12', { answeredOn: day('2026-04-11') })).toBe('nothing');
});

describe('where working days count', () => {
  const weekday = (text: string) => ![0, 6].includes(new Date(`${text}T00:00Z`).getUTCDay());
  // 10 April 2026 is a Friday.
  test.each([
    ['2026-04-07', 'dueSoon'],
    ['2026-04-11', 'nothing'],
    ['2026-04-13', 'nothing'],
    ['2026-04-14', 'overdue'],
  ])('on %s: %s', (on, expected) => {
    expect(told(on, {}, { workingDays: true }, weekday)).toBe(expected);
  });
});

test('one digest a unit, the most pressing first', () => {
  const [late, later] = [sending('s1', '2026-04-08'), sending('s2', '2026-04-06')];
  const units = ['b', 'a'].map((id) => ({ id, channel: 'file' as const }));
  const sent = [late, later].map((one) => ({ sending: one, packets: packetsOf(one, units) }));
  const digests = digestsOn(day('2026-04-10'), sent, rule, () => true);
  expect(digests.map(({ recipient }) => recipient)).toEqual(['a', 'b']);
  expect(digests[0]?.overdue.map(({ packet, daysLeft }) => [packet, daysLeft])).toEqual([
    ['s2.a', -4],
    ['s1.a', -2],
  ]);
});
