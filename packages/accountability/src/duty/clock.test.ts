// SPDX-License-Identifier: Apache-2.0
import { workCalendar } from '@sanyi/kernel';
import { theDay } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { type ClockEvent, clockOn } from './clock.js';

const EVENT = '省文件出台';
const RULE = { calendar: workCalendar([]), offDay: 'next', promptly: null } as const;
const issued = (on: string, by: string): ClockEvent => ({ event: EVENT, on: theDay(on), by });
const thirty = {
  kind: 'after',
  event: EVENT,
  within: { count: 30, unit: 'working-day' },
} as const;

describe('待省文件出台后30个工作日内', () => {
  test('waits while nothing has happened, or only something else', () => {
    const other = { event: '国家文件出台', on: theDay('2026-01-05'), by: 'x' };
    expect(clockOn(thirty, [other], theDay('2026-06-01'), RULE)).toEqual({
      state: 'waiting',
      event: EVENT,
    });
  });

  test('starts on the day of the document and ends thirty working days later', () => {
    const events = [issued('2026-06-01', '示政办发〔2026〕20号')];
    expect(clockOn(thirty, events, theDay('2026-06-01'), RULE)).toEqual({
      state: 'started',
      event: EVENT,
      startedOn: '2026-06-01',
      by: '示政办发〔2026〕20号',
      due: '2026-07-13',
    });
    expect(clockOn(thirty, events, theDay('2026-05-31'), RULE).state).toBe('waiting');
  });

  test('starts once: the earliest event counts, whatever order they are told in', () => {
    const events = [issued('2026-07-01', '二'), issued('2026-06-01', '一')];
    for (const told of [events, [...events].reverse()]) {
      expect(clockOn(thirty, told, theDay('2026-12-31'), RULE)).toMatchObject({ by: '一' });
    }
  });
});

test('及时 has no end of its own; a parameter may give it one', () => {
  const promptly = { kind: 'after', event: EVENT, within: null } as const;
  const events = [issued('2026-06-01', '一')];
  const on = theDay('2026-06-02');
  expect(clockOn(promptly, events, on, RULE)).toMatchObject({ state: 'started', due: null });
  const rule = { ...RULE, promptly: { count: 3, unit: 'month' } } as const;
  expect(clockOn(promptly, events, on, rule)).toMatchObject({ due: '2026-09-01' });
});
