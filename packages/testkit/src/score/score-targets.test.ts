// SPDX-License-Identifier: Apache-2.0
import type { Target } from '@sanyi/documents';
import { describe, expect, test } from 'vitest';
import type { GoldTarget } from './answer.js';
import { targetVerdicts } from './score-targets.js';

const target = (quote: string, value: number, unit: string): Target => ({
  quote,
  span: [0, quote.length],
  metric: quote,
  comparator: '>=',
  value,
  valueTo: null,
  unit,
  scope: null,
  by: null,
  explicit: true,
});

const gold = (quote: string, value: number, unit: string): GoldTarget => ({
  quote,
  comparators: ['>='],
  values: [value],
  valueTo: null,
  units: [unit],
  by: [null],
  explicit: true,
  weak: false,
});

const valueIsRight = (read: Target, asked: GoldTarget): boolean | undefined =>
  targetVerdicts([read], [asked], '1').find(({ measure }) => measure === 'targetValues')?.right;

describe('the unit of a target', () => {
  test.each([
    ['每周巡诊不少于2次', 2, '次/周', '次', true],
    ['全年培训不少于200人次', 200, '人次/年', '人次', true],
    ['每个投入不低于600万元', 600, '万元/个', '万元', true],
    ['每人每月不低于50元', 50, '元/人/月', '元', true],
    ['不少于2次', 2, '次/周', '次', false],
    ['每月不低于50元', 50, '元/月', '元/人/月', false],
    ['每月不低于50元', 50, '元/人/月', '元', false],
    ['每年不少于3场', 3, '场/年', '次', false],
  ])('%s: read %s %s, asked %s', (...row) => {
    const [quote, value, unit, asked, right] = row;
    expect(valueIsRight(target(quote, value, unit), gold(quote, value, asked))).toBe(right);
  });
});
