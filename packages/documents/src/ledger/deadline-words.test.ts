// SPDX-License-Identifier: Apache-2.0
import { dayOf, type PlainDate, chineseDay } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import type { Deadline } from '../reading.js';
import { deadlineInWords } from './deadline-words.js';

const JUNE: PlainDate | null = dayOf(2026, 6, 30) ?? null;

const deadline = (given: Partial<Deadline>): Deadline => ({
  quote: '原文',
  span: [0, 2],
  date: null,
  kind: 'by',
  every: null,
  event: null,
  ...given,
});

test.each<[string, Partial<Deadline>]>([
  ['2026-06-30前', { kind: 'by', date: JUNE }],
  ['长期', { kind: 'by' }],
  ['自2026-06-30起', { kind: 'from', date: JUNE }],
  ['原文', { kind: 'from' }],
  ['待省文件出台后', { kind: 'after', event: '省文件出台' }],
  ['原文', { kind: 'after' }],
  ['每年', { kind: 'every', every: 'P1Y' }],
  ['每半年', { kind: 'every', every: 'P6M' }],
  ['每季度', { kind: 'every', every: 'P3M' }],
  ['每月', { kind: 'every', every: 'P1M' }],
  ['每周', { kind: 'every', every: 'P1W' }],
  ['每3年', { kind: 'every', every: 'P3Y' }],
  ['每2个月', { kind: 'every', every: 'P2M' }],
  ['原文', { kind: 'every', every: 'P1Y6M' }],
  ['原文', { kind: 'every' }],
  ['每半年，至2026-06-30', { kind: 'every', every: 'P6M', date: JUNE }],
])('%s', (words, given) => {
  expect(deadlineInWords(deadline(given))).toBe(words);
});

test('running text writes the day in full without leading zeros', () => {
  expect(deadlineInWords(deadline({ date: JUNE }), chineseDay)).toBe('2026年6月30日前');
});
