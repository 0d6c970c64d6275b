// SPDX-License-Identifier: Apache-2.0
import type { Deadline, Target } from '@sanyi/documents';
import { dayOf } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { EXAMPLE_READING as READING } from '@sanyi/testkit';
import { sayIn } from './translate.js';
import { deadlineText, targetValue } from './wording.js';

const say = sayIn('zh');
const [TARGET] = READING.tasks[0]?.targets ?? [];
const [DEADLINE] = READING.tasks[0]?.deadlines ?? [];
if (TARGET === undefined || DEADLINE === undefined) throw new Error('no example');

test.each<readonly [string, Partial<Target>]>([
  ['≥ 95%', {}],
  ['≤ 25 分钟', { comparator: '<=', value: 25, unit: '分钟' }],
  ['= 43–46%', { comparator: 'range', value: 43, valueTo: 46 }],
  ['↑ 2 个百分点', { comparator: 'increase', value: 2, unit: '个百分点' }],
  ['提高', { comparator: 'increase', value: null, unit: null }],
  ['全部（全覆盖）', { comparator: 'all', value: null, unit: null }],
  ['', { comparator: '=', value: null, unit: null }],
  ['= 12', { comparator: '=', value: 12, unit: null }],
])('a target is shown as %s', (text, part) => {
  expect(targetValue({ ...TARGET, ...part }, say)).toBe(text);
});

const YEAR_END = dayOf(2026, 12, 31) ?? null;

test.each<readonly [string, Partial<Deadline>]>([
  ['2026-12-31 截止', { date: YEAR_END }],
  ['自 2026-12-31 起', { date: YEAR_END, kind: 'from' }],
  ['省文件出台之后', { kind: 'after', event: '省文件出台' }],
  ['每季度', { kind: 'every', every: 'P3M' }],
  ['P2Y', { kind: 'every', every: 'P2Y' }],
  ['长期', {}],
])('a deadline is shown as %s', (text, part) => {
  expect(deadlineText({ ...DEADLINE, date: null, ...part }, say)).toBe(text);
});
