// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { isAlive, isWorthNoting } from './session-rules.js';

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000);

test.each([
  ['just seen', { opened: 0, seen: 0, now: 0, alive: true }],
  ['idle for less than half an hour', { opened: 0, seen: 60, now: 89.99, alive: true }],
  ['idle for half an hour', { opened: 0, seen: 60, now: 90, alive: false }],
  ['busy for less than twelve hours', { opened: 0, seen: 719, now: 719.99, alive: true }],
  ['busy for twelve hours', { opened: 0, seen: 719, now: 720, alive: false }],
])('%s', (_what, { opened, seen, now, alive }) => {
  expect(isAlive({ openedAt: at(opened), lastSeenAt: at(seen) }, at(now))).toBe(alive);
});

test('a use is noted once a minute', () => {
  expect(isWorthNoting(at(0), at(0.99))).toBe(false);
  expect(isWorthNoting(at(0), at(1))).toBe(true);
});
