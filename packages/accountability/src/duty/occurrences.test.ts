// SPDX-License-Identifier: Apache-2.0
import { dayFromNumber, plusDays, workCalendar } from '@sanyi/kernel';
import { theDay } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Duty, Recurrence } from './deadline-rule.js';
import { occurrencesIn } from './occurrences.js';

const TERMS = { calendar: workCalendar([]), offDay: 'keep' } as const;

const dutyOf = (recurrence: Partial<Recurrence>, more: Partial<Duty> = {}): Duty => ({
  id: 'D1',
  title: '报告履职情况',
  task: null,
  units: ['州卫生健康委'],
  since: theDay('2026-03-05'),
  recurrence: {
    every: { count: 6, unit: 'month' },
    times: 1,
    dueAt: null,
    tells: 'this-period',
    from: null,
    until: null,
    ...recurrence,
  },
  ...more,
});

const dueDays = (duty: Duty, from: string, to: string): readonly string[] =>
  occurrencesIn([duty], { from: theDay(from), to: theDay(to) }, TERMS).map(
    ({ period, due }) => `${period} ${due}`,
  );

describe('what falls due', () => {
  test('每半年', () => {
    expect(dueDays(dutyOf({}), '2026-01-01', '2027-12-31')).toEqual([
      '2026年上半年 2026-06-30',
      '2026年下半年 2026-12-31',
      '2027年上半年 2027-06-30',
      '2027年下半年 2027-12-31',
    ]);
  });

  test('每季度首月10日前: the quarter before, on the tenth', () => {
    const duty = dutyOf({
      every: { count: 3, unit: 'month' },
      dueAt: { month: 1, day: 10 },
      tells: 'period-before',
    });
    expect(dueDays(duty, '2026-01-01', '2026-12-31')).toEqual([
      '2026年第1季度 2026-04-10',
      '2026年第2季度 2026-07-10',
      '2026年第3季度 2026-10-10',
    ]);
  });

  test('每3年 counts from the year it began', () => {
    const duty = dutyOf({ every: { count: 36, unit: 'month' } });
    expect(dueDays(duty, '2026-01-01', '2035-01-01')).toEqual([
      '2026—2028年 2028-12-31',
      '2029—2031年 2031-12-31',
      '2032—2034年 2034-12-31',
    ]);
  });

  test('每年至少2次 is two occurrences with ids of their own', () => {
    const duty = dutyOf({ every: { count: 12, unit: 'month' }, times: 2 });
    const range = { from: theDay('2026-01-01'), to: theDay('2026-12-31') };
    expect(occurrencesIn([duty], range, TERMS)).toMatchObject([
      { id: 'D1/州卫生健康委/2026#1', nth: 1, of: 2, due: '2026-12-31' },
      { id: 'D1/州卫生健康委/2026#2', nth: 2, of: 2, due: '2026-12-31' },
    ]);
  });

  test('10月1日起每月: nothing before, nothing after it ends', () => {
    const duty = dutyOf({
      every: { count: 1, unit: 'month' },
      from: theDay('2026-10-01'),
      until: theDay('2026-12-31'),
    });
    expect(dueDays(duty, '2026-01-01', '2027-06-30')).toEqual([
      '2026年10月 2026-10-31',
      '2026年11月 2026-11-30',
      '2026年12月 2026-12-31',
    ]);
  });

  test('a day of the first period that had passed when the duty began is not owed', () => {
    const duty = dutyOf({ every: { count: 12, unit: 'month' }, dueAt: { month: 1, day: 31 } });
    expect(dueDays(duty, '2026-01-01', '2027-12-31')).toEqual(['2027年 2027-01-31']);
  });

  test('each unit owes its own', () => {
    const duty = dutyOf({}, { units: ['甲', '乙'] });
    const range = { from: theDay('2026-06-01'), to: theDay('2026-06-30') };
    expect(occurrencesIn([duty], range, TERMS).map(({ id }) => id)).toEqual([
      'D1/乙/2026-H1',
      'D1/甲/2026-H1',
    ]);
  });

  test('a due day on a day off moves as the parameter says', () => {
    const range = { from: theDay('2026-05-01'), to: theDay('2026-06-30') };
    const duty = dutyOf({ every: { count: 1, unit: 'month' } });
    const due = (offDay: 'keep' | 'next' | 'previous') =>
      occurrencesIn([duty], range, { ...TERMS, offDay }).map((one) => one.due);
    expect(due('keep')).toEqual(['2026-05-31', '2026-06-30']);
    expect(due('next')).toEqual(['2026-06-01', '2026-06-30']);
    expect(due('previous')).toEqual(['2026-05-29', '2026-06-30']);
  });
});

describe('for every duty and range', () => {
  const recurrence = fc.record({
    every: fc.constantFrom(
      { count: 1, unit: 'month' as const },
      { count: 3, unit: 'month' as const },
      { count: 12, unit: 'month' as const },
      { count: 36, unit: 'month' as const },
      { count: 1, unit: 'week' as const },
    ),
    times: fc.integer({ min: 1, max: 3 }),
    tells: fc.constantFrom('this-period' as const, 'period-before' as const),
  });
  const day = fc.integer({ min: 20_000, max: 21_000 });
  const rule = fc.constantFrom('keep' as const, 'next' as const, 'previous' as const);

  test('two ranges that touch give what the whole gives, once each', () => {
    fc.assert(
      fc.property(recurrence, day, fc.nat(600), rule, (given, start, length, offDay) => {
        const duty = dutyOf(given);
        const terms = { ...TERMS, offDay };
        const [from, middle] = [dayFromNumber(start), dayFromNumber(start + (length >> 1))];
        const to = dayFromNumber(start + length);
        const whole = occurrencesIn([duty], { from, to }, terms);
        const parts = [
          ...occurrencesIn([duty], { from, to: middle }, terms),
          ...occurrencesIn([duty], { from: plusDays(middle, 1), to }, terms),
        ];
        expect(parts).toEqual(whole);
        expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
      }),
      { numRuns: 300 },
    );
  });
});
