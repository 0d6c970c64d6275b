// SPDX-License-Identifier: Apache-2.0
import type { Practice } from '@sanyi/documents';
import { expect, test } from 'vitest';
import { measureItems } from './measures.js';

const [A, B, C] = [
  { text: '甲', span: [1, 2] as const },
  { text: '乙', span: [3, 4] as const },
  { text: '丙', span: [5, 6] as const },
] as const;
const MACHINE: Practice = { place: null, title: '做法', span: [0, 9], measures: [A, B, C] };

const rows = (measures: Practice['measures'], machine: Practice | null = MACHINE) =>
  measureItems('k', { ...MACHINE, measures }, machine).map(({ machine: read, value }) => [
    read?.text ?? null,
    value?.text ?? null,
  ]);

test('a removed measure stays where the machine read it', () => {
  expect(rows([A, C])).toEqual([
    ['甲', '甲'],
    ['乙', null],
    ['丙', '丙'],
  ]);
  expect(rows([])).toEqual([
    ['甲', null],
    ['乙', null],
    ['丙', null],
  ]);
});

test('a reworded measure stands beside the machine’s; an added one beside nothing', () => {
  expect(rows([{ ...A, text: '新' }, B, C, { text: '丁', span: [0, 0] }])).toEqual([
    ['甲', '新'],
    ['乙', '乙'],
    ['丙', '丙'],
    [null, '丁'],
  ]);
});

test('the measures of a practice made by a person are all a person’s', () => {
  expect(rows([A], null)).toEqual([[null, '甲']]);
});

test('no key is used twice', () => {
  const keys = measureItems(
    'k',
    { ...MACHINE, measures: [B, { text: '丁', span: [0, 0] }] },
    MACHINE,
  ).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
