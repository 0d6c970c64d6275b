// SPDX-License-Identifier: Apache-2.0
import { workCalendar } from '@sanyi/kernel';
import { theDay } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { type Sending, type Signature, signOffOn } from './sign-off.js';

const RULE = { workingDays: 3, calendar: workCalendar([]) };
const PACKET = { id: 'd/u' };
const sent = (version: number, on: string, content: string): Sending => ({
  ...{ packet: 'd/u', version, content, on: theDay(on) },
});
const signed = (on: string, content: string): Signature => ({
  ...{ packet: 'd/u', content, on: theDay(on), by: '张某' },
});
const state = (sendings: readonly Sending[], signatures: readonly Signature[], on: string) =>
  signOffOn(PACKET, { sendings, signatures }, theDay(on), RULE);

const FIRST = sent(1, '2026-11-02', 'a');

test('three working days to sign, then late by so many', () => {
  expect(state([], [], '2026-11-02')).toEqual({ state: 'not-sent' });
  expect(state([FIRST], [], '2026-11-01')).toEqual({ state: 'not-sent' });
  expect(state([FIRST], [], '2026-11-05')).toMatchObject({ state: 'waiting', workingDays: 3 });
  expect(state([FIRST], [], '2026-11-06')).toMatchObject({
    ...{ state: 'late', due: '2026-11-05', workingDays: 1 },
  });
  expect(state([FIRST], [], '2026-11-09')).toMatchObject({ state: 'late', workingDays: 2 });
});

test('a signature counts from its day on', () => {
  const signatures = [signed('2026-11-04', 'a')];
  expect(state([FIRST], signatures, '2026-11-03').state).toBe('waiting');
  expect(state([FIRST], signatures, '2026-11-04')).toEqual({
    ...{ state: 'signed', on: '2026-11-04', by: '张某', sentOn: '2026-11-02' },
  });
});

test('a new version that asks nothing new keeps the signature and the first day of sending', () => {
  const again = [FIRST, sent(2, '2026-11-20', 'a')];
  expect(state(again, [signed('2026-11-04', 'a')], '2026-11-20').state).toBe('signed');
  expect(state(again, [], '2026-11-20')).toMatchObject({ state: 'late', sentOn: '2026-11-02' });
});

test('a new version that asks something else is signed for anew, and its own clock runs', () => {
  const changed = [FIRST, sent(2, '2026-11-20', 'b')];
  expect(state(changed, [signed('2026-11-04', 'a')], '2026-11-20')).toMatchObject({
    ...{ state: 'waiting', sentOn: '2026-11-20' },
  });
});

test('the signature of another unit is none', () => {
  const other = { ...signed('2026-11-04', 'a'), packet: 'd/v' };
  expect(state([FIRST], [other], '2026-11-04').state).toBe('waiting');
});
