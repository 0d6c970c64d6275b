// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { awaiting, dated, lasting, returning } from './date-mention.js';

test('a duty without a last day is surely due and has no date', () => {
  expect(lasting([3, 5])).toEqual({
    range: [3, 5],
    kind: 'by',
    date: null,
    every: null,
    event: null,
    weight: 'sure',
    isYearless: false,
    yearMissing: false,
  });
});

test('a rhythm carries its duration, an event its name, and neither a day', () => {
  expect(returning([0, 3], 'P6M')).toEqual({ ...lasting([0, 3]), kind: 'every', every: 'P6M' });
  expect(awaiting([0, 9], '省级方案出台')).toEqual({
    ...lasting([0, 9]),
    kind: 'after',
    event: '省级方案出台',
  });
});

test('a date keeps what its words decide', () => {
  const day = {
    kind: 'from',
    date: dayOf(2026, 10, 1) ?? null,
    weight: 'bare',
    isYearless: true,
    yearMissing: false,
  } as const;
  expect(dated([1, 7], day)).toEqual({ ...lasting([1, 7]), ...day });
});
