// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import type { Packet, Sending } from './packet.js';
import { packetsOf, packetState, unanswered } from './packet-state.js';

const day = (text: string) => text as PlainDate;
const sending: Sending = {
  ...{ id: 's1', declaration: 'ward-beds', period: '2026-Q1', sender: '990000.health-commission' },
  ...{ sentOn: day('2026-04-01'), signBy: day('2026-04-03'), dueOn: day('2026-04-10') },
};

const [packet] = packetsOf(sending, [
  { id: 'a', channel: 'account' },
  { id: 'a', channel: 'file' },
]);
if (packet === undefined) throw new Error('no packet');

test('a unit gets one packet, whatever the list says twice', () => {
  const units = ['a', 'b', 'a'].map((id) => ({ id, channel: 'file' as const }));
  expect(packetsOf(sending, units).map(({ id }) => id)).toEqual(['s1.a', 's1.b']);
  expect(packet.channel).toBe('account');
});

test.each<[string, Partial<Packet>, string, object]>([
  [
    'on the last day for signing',
    {},
    '2026-04-03',
    { signing: 'unsigned', answering: 'open', daysLeft: 7 },
  ],
  ['a day later', {}, '2026-04-04', { signing: 'unsigned-late', answering: 'open', daysLeft: 6 }],
  [
    'signed on the last day',
    { signedOn: day('2026-04-03') },
    '2026-04-08',
    { signing: 'signed', answering: 'due-soon', daysLeft: 2 },
  ],
  ['signed late', { signedOn: day('2026-04-04') }, '2026-04-04', { signing: 'signed-late' }],
  ['on the due day', {}, '2026-04-10', { answering: 'due-soon', daysLeft: 0 }],
  ['a day after', {}, '2026-04-11', { answering: 'overdue', daysLeft: -1 }],
  [
    'answered on the due day',
    { answeredOn: day('2026-04-10') },
    '2026-06-01',
    { signing: 'signed-late', answering: 'answered', daysLeft: 0 },
  ],
  [
    'answered late',
    { signedOn: day('2026-04-02'), answeredOn: day('2026-04-12') },
    '2026-06-01',
    { signing: 'signed', answering: 'answered-late', daysLeft: -2 },
  ],
])('%s', (_, change, on, expected) => {
  expect(packetState(sending, { ...packet, ...change }, day(on), 3)).toMatchObject(expected);
});

test('who has not answered: first who has not signed', () => {
  const one = (unit: string, change: Partial<Packet>): Packet => ({ ...packet, unit, ...change });
  const all = [
    one('d', {}),
    one('a', { signedOn: day('2026-04-02') }),
    one('b', { answeredOn: day('2026-04-02') }),
    one('c', {}),
  ];
  expect(unanswered(all).map(({ unit }) => unit)).toEqual(['c', 'd', 'a']);
});
