// SPDX-License-Identifier: Apache-2.0
import { goldenCases, projectCalendar, projectLamps, theDay } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { elapsedShare, lampOf } from './explain-lamp.js';
import type { LampFacts } from './lamp.js';

interface Case {
  readonly name: string;
  readonly on: string;
  readonly facts: Partial<LampFacts>;
  readonly lamp: string;
  readonly reasons: readonly string[];
}

const NOTHING: LampFacts = {
  ...{ item: 'T001', start: null, due: null, progress: null, closedOn: null },
  targets: { met: 0, missed: 0, open: 0 },
  ...{ sentOn: null, signedOn: null, answerDue: null },
};
const calendar = projectCalendar();
const standard = projectLamps();

describe('worked by hand', () => {
  test.each(goldenCases<Case>('accountability/lamps'))('$name', ({ on, facts, lamp, reasons }) => {
    const found = lampOf({ ...NOTHING, ...facts }, theDay(on), standard, calendar);
    expect({
      lamp: found.key,
      reasons: found.reasons.map(({ rule, words }) => `${rule} ${words}`),
    }).toEqual({ lamp, reasons });
  });
});

test('a reason carries the figures it was judged by', () => {
  const facts = { ...NOTHING, due: theDay('2026-06-30') };
  expect(lampOf(facts, theDay('2026-07-05'), standard, calendar).reasons).toEqual([
    {
      ...{ rule: 'overdue', lamp: 'red', words: '时限2026-06-30，已逾期5天' },
      figures: { due: '2026-06-30', days: 5, threshold: 1 },
    },
  ]);
});

test.each([
  ['2026-01-01', 0],
  ['2025-12-31', 0],
  ['2026-07-01', 49],
  ['2026-07-02', 50],
  ['2026-12-30', 99],
  ['2026-12-31', 100],
  ['2027-06-30', 100],
])('by %s, %i per cent of the year have passed', (on, share) => {
  expect(elapsedShare(theDay('2026-01-01'), theDay('2026-12-31'), theDay(on))).toBe(share);
});

test('a term of no length has passed once it began', () => {
  const day = theDay('2026-06-30');
  expect(elapsedShare(day, day, day)).toBe(0);
  expect(elapsedShare(day, day, theDay('2026-07-01'))).toBe(100);
});
