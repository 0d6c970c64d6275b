// SPDX-License-Identifier: Apache-2.0
import { projectCalendar, projectLamps, theDay } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { LampFacts } from './lamp.js';
import { lampMoves } from './scheme-change.js';

const half = (item: string, progress: number): LampFacts => ({
  ...{ item, start: theDay('2026-01-01'), due: theDay('2026-12-31'), progress, closedOn: null },
  ...{ targets: { met: 0, missed: 0, open: 0 }, sentOn: null, signedOn: null, answerDue: null },
});
const items = [half('a', 50), half('b', 35), half('c', 5), half('d', 28)];

test('which lamps would move, from what to what, and why', () => {
  const schemes = [projectLamps('standard'), projectLamps('strict')] as const;
  const moves = lampMoves(items, theDay('2026-07-02'), schemes, projectCalendar());
  expect(
    moves.map(({ item, before, after }) => [item, before.key, after.key, after.reasons[0]?.rule]),
  ).toEqual([
    ['b', 'green', 'yellow', 'lagging'],
    ['c', 'yellow', 'red', 'lagging-far'],
  ]);
});

test('the same scheme moves nothing', () => {
  const same = [projectLamps(), projectLamps()] as const;
  expect(lampMoves(items, theDay('2026-07-02'), same, projectCalendar())).toEqual([]);
});
