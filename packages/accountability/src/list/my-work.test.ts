// SPDX-License-Identifier: Apache-2.0
import { projectCalendar, projectLamps, theDay } from '@sanyi/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lampOf } from '../lamp/explain-lamp.js';
import type { LampFacts, LampKey } from '../lamp/lamp.js';
import { standingsBy, workCounters, type WorkItem } from './my-work.js';

const [scheme, calendar] = [projectLamps(), projectCalendar()];
const lamp = (given: Partial<LampFacts>) =>
  lampOf(
    {
      ...{ item: 'x', start: null, due: null, progress: null, closedOn: null },
      targets: { met: 0, missed: 0, open: 0 },
      ...{ sentOn: null, signedOn: null, answerDue: null, ...given },
    },
    theDay('2026-07-01'),
    scheme,
    calendar,
  );
const item = (given: Partial<WorkItem>): WorkItem => ({
  ...{ task: 'T', unit: '甲', region: '990100', role: 'lead', lamp: lamp({}), signOff: 'signed' },
  ...{ returns: [], toReview: 0, ...given },
});

test('the counters that come first', () => {
  const items = [
    item({}),
    item({ role: 'support', signOff: 'late', returns: ['open', 'accepted', 'returned'] }),
    item({ lamp: lamp({ due: theDay('2026-06-30') }), toReview: 2 }),
    item({ lamp: lamp({ due: theDay('2026-07-03') }), signOff: 'waiting' }),
    item({ lamp: lamp({ answerDue: theDay('2026-06-01') }) }),
    item({
      lamp: lamp({ closedOn: theDay('2026-06-30'), due: theDay('2026-06-01') }),
      signOff: 'late',
      toReview: 1,
    }),
  ];
  expect(workCounters(items)).toEqual({
    ...{ leading: 4, supporting: 1, toReview: 3, toSign: 2, toReport: 2, near: 1, overdue: 1 },
  });
  expect(Object.values(workCounters([])).every((count) => count === 0)).toBe(true);
});

test('units and regions, the worst first; what has no region is left to its unit', () => {
  const red = lamp({ due: theDay('2026-06-01') });
  const items = [item({}), item({ unit: '乙', lamp: red }), item({ unit: '乙', region: null })];
  expect(standingsBy(items, ({ unit }) => unit)).toEqual([
    { subject: '乙', total: 2, lamps: { red: 1, yellow: 0, green: 1, blue: 0 }, done: 0 },
    { subject: '甲', total: 1, lamps: { red: 0, yellow: 0, green: 1, blue: 0 }, done: 0 },
  ]);
  expect(standingsBy(items, ({ region }) => region).map(({ total }) => total)).toEqual([2]);
});

test('every item stands in one row, under one lamp', () => {
  const keys = fc.constantFrom<LampKey>('red', 'yellow', 'green', 'blue');
  const some = fc.array(fc.tuple(fc.constantFrom('甲', '乙', '丙'), keys), { maxLength: 20 });
  fc.assert(
    fc.property(some, (all) => {
      const rows = standingsBy(
        all.map(([unit, key]) => item({ unit, lamp: { ...lamp({}), key } })),
        ({ unit }) => unit,
      );
      const counted = rows.flatMap(({ lamps }) => Object.values(lamps));
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(all.length);
    }),
  );
});
