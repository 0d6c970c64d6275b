// SPDX-License-Identifier: Apache-2.0
import { plainDate, type PlainDate, chineseDay } from '@sanyi/kernel';
import { describe, expect, test } from 'vitest';
import type { Target } from '../reading.js';
import { targetInWords, valueInWords } from './target-words.js';

const target = (given: Partial<Target>): Target => ({
  quote: '原文',
  span: [0, 2],
  metric: '管理率',
  comparator: '>=',
  value: null,
  valueTo: null,
  unit: null,
  scope: null,
  by: null,
  explicit: true,
  ...given,
});

describe('valueInWords', () => {
  test.each<[string, Partial<Target>]>([
    ['不低于60%', { comparator: '>=', value: 60, unit: '%' }],
    ['不少于3个', { comparator: '>=', value: 3, unit: '个' }],
    ['不少于2万元/人/年', { comparator: '>=', value: 2, unit: '万元/人/年' }],
    ['不高于26%', { comparator: '<=', value: 26, unit: '%' }],
    ['不高于5‰', { comparator: '<=', value: 5, unit: '‰' }],
    ['不超过8.5天', { comparator: '<=', value: 8.5, unit: '天' }],
    ['52个', { comparator: '=', value: 52, unit: '个' }],
    ['80%左右', { comparator: '=', value: 80, unit: '%', quote: '达到80%左右' }],
    ['80%', { comparator: '=', value: 80, unit: '%', quote: '90%左右' }],
    ['5—7个', { comparator: 'range', value: 5, valueTo: 7, unit: '个' }],
    ['5个', { comparator: 'range', value: 5, unit: '个' }],
    ['提高', { comparator: 'increase' }],
    ['提高10%以上', { comparator: 'increase', value: 10, unit: '%', quote: '增长10%以上' }],
    ['提高2个百分点', { comparator: 'increase', value: 2, unit: '个百分点' }],
    ['下降15%', { comparator: 'decrease', value: 15, unit: '%' }],
    ['下降', { comparator: 'decrease' }],
    ['全部（100%）', { comparator: 'all', value: 100, unit: '%' }],
    ['全部', { comparator: 'all' }],
    ['不少于0', { comparator: '>=', value: 0 }],
    ['每半年开展一次', { comparator: '=', quote: '每半年开展一次' }],
    ['达到国内先进水平', { comparator: '>=', quote: '达到国内先进水平' }],
  ])('%s', (words, given) => {
    expect(valueInWords(target(given))).toBe(words);
  });
});

test('scope and day stand with the metric', () => {
  const given = target({ value: 60, unit: '%', scope: '全省', by: day('2026-06-30') });
  expect(targetInWords(given)).toBe('管理率（全省）：不低于60%，2026-06-30前');
  expect(targetInWords(given, chineseDay)).toBe('管理率（全省）：不低于60%，2026年6月30日前');
});

test('a scope that the metric already says is not said twice', () => {
  expect(targetInWords(target({ metric: '全省管理率', scope: '全省', value: 60, unit: '%' }))).toBe(
    '全省管理率：不低于60%',
  );
});

function day(text: string): PlainDate {
  const read = plainDate(text);
  if (!read.ok) throw new Error(text);
  return read.value;
}
