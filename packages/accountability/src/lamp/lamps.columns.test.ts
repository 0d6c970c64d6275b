// SPDX-License-Identifier: Apache-2.0
import { dayFromNumber, dayNumber, type PlainDate } from '@sanyi/kernel';
import { projectCalendar, projectLamps, theDay } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lampOf } from './explain-lamp.js';
import type { LampCondition, LampFacts, LampKey, LampScheme } from './lamp.js';
import {
  countLamps,
  emptyLampColumns,
  judgeLamps,
  movedItems,
  NO_DAY,
  setLampFacts,
} from './lamps.columns.js';
import { readLampScheme } from './scheme-file.js';

const calendar = projectCalendar();
const today = dayNumber(theDay('2026-09-30'));

/** Days around the day asked: near ones mostly, and some so far that they lie outside every window. */
const aDay: fc.Arbitrary<PlainDate | null> = fc
  .oneof(
    { weight: 8, arbitrary: fc.integer({ min: today - 60, max: today + 60 }) },
    { weight: 2, arbitrary: fc.integer({ min: today - 3000, max: today + 3000 }) },
  )
  .map(dayFromNumber);
const day = fc.option(aDay, { freq: 3 });
const facts: fc.Arbitrary<LampFacts> = fc.record({
  item: fc.constant('x'),
  start: day,
  due: day,
  progress: fc.option(fc.integer({ min: 0, max: 100 })),
  closedOn: fc.option(aDay, { freq: 1 }),
  targets: fc.record({ met: fc.nat(3), missed: fc.nat(2), open: fc.nat(3) }),
  sentOn: day,
  signedOn: day,
  answerDue: day,
});

const condition: fc.Arbitrary<LampCondition> = fc.oneof(
  fc.record({ kind: fc.constant('overdue' as const), days: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('near' as const), workingDays: fc.integer({ min: 0, max: 250 }) }),
  fc.record({ kind: fc.constant('lagging' as const), points: fc.integer({ min: 1, max: 100 }) }),
  fc.record({
    kind: fc.constant('target-missed' as const),
    targets: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    kind: fc.constant('unsigned' as const),
    workingDays: fc.integer({ min: 0, max: 250 }),
  }),
  fc.record({
    kind: fc.constant('unanswered' as const),
    workingDays: fc.integer({ min: 1, max: 250 }),
  }),
);
const keys = fc.constantFrom<LampKey>('red', 'yellow', 'green');
const anyScheme: fc.Arbitrary<LampScheme> = fc
  .tuple(
    fc.array(fc.tuple(keys, condition), { maxLength: 9 }),
    fc.boolean(),
    fc.shuffledSubarray<LampKey>(['red', 'yellow', 'green', 'blue'], { minLength: 4 }),
  )
  .map(([rules, closes, order]) => ({
    ...projectLamps(),
    lamps: order.map((key) => ({ key, word: key, colour: '#000000' })),
    rules: [
      ...rules.map(([lamp, when], at) => ({ id: `r${at}`, lamp, when })),
      ...(closes ? [{ id: 'c', lamp: 'blue' as const, when: { kind: 'closed' as const } }] : []),
    ],
  }));

const columnsOf = (items: readonly LampFacts[]) => {
  const columns = emptyLampColumns(items.length);
  items.forEach((item, at) => {
    setLampFacts(columns, at, item);
  });
  return columns;
};

describe('the columns and the explanation', () => {
  test('agree on every item, in lamp and in rules, for every scheme', () => {
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 12 }), anyScheme, (items, given) => {
        expect(readLampScheme(given).ok).toBe(true);
        const on = theDay('2026-09-30');
        const { lamp, rules } = judgeLamps(columnsOf(items), on, given, calendar);
        items.forEach((item, at) => {
          const told = lampOf(item, on, given, calendar);
          expect(given.lamps[lamp[at] ?? -1]?.key).toBe(told.key);
          const held = given.rules.filter((_, bit) => (((rules[at] ?? 0) >>> bit) & 1) === 1);
          const known = told.reasons.map(({ rule }) => rule);
          const closed = held.some(({ when }) => when.kind === 'closed');
          const shown = closed ? held.filter(({ lamp: turned }) => turned === 'blue') : held;
          expect(shown.map(({ id }) => id)).toEqual(known);
        });
      }),
      { numRuns: 60 },
    );
  });
});

test('empty rows are green, and days that are not there stay so', () => {
  const columns = emptyLampColumns(3);
  const standard = projectLamps();
  const judged = judgeLamps(columns, theDay('2026-09-30'), standard, calendar);
  expect(countLamps(judged, standard)).toEqual([0, 0, 3, 0]);
  expect([...columns.due]).toEqual([NO_DAY, NO_DAY, NO_DAY]);
});

test('what moves from one day to the next', () => {
  const columns = emptyLampColumns(2);
  columns.due[1] = today;
  const standard = projectLamps();
  const on = (text: string, scheme = standard) =>
    [judgeLamps(columns, theDay(text), scheme, calendar), scheme] as const;
  expect(movedItems(on('2026-09-30'), on('2026-10-01'))).toEqual([1]);
  expect(movedItems(on('2026-10-01'), on('2026-10-02'))).toEqual([]);
  const turned = { ...standard, lamps: [...standard.lamps].reverse() };
  expect(movedItems(on('2026-10-01'), on('2026-10-01', turned))).toEqual([]);
});
