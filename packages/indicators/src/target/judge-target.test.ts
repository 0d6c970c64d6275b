// SPDX-License-Identifier: Apache-2.0
import { decimal, formatRatio, type Ratio, ratioOf } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import type { Reading } from '../reading/reading.js';
import { judgeTarget } from './judge-target.js';
import type { Aim } from './target.js';

const of = (text: string): Ratio => {
  const value = decimal(text);
  if (!value.ok) throw new Error(text);
  return ratioOf(value.value);
};

const reading = (text: string | null, version = 1): Reading => ({
  ...{ indicator: 'x', place: 'p', period: '2025', version, numerator: null, denominator: null },
  ...{ completeness: { given: 1, notApplicable: 0, missing: 0 }, query: [] },
  outcome:
    text === null
      ? { state: 'missing', why: 'nothing-reported' }
      : { state: 'value', value: of(text) },
});

test.each<[string, Aim, string, string]>([
  ['不低于 90%', { kind: 'at-least', value: of('0.9') }, '0.928', 'met 0.028'],
  ['不低于 90%', { kind: 'at-least', value: of('0.9') }, '0.8999', 'missed -0.0001'],
  ['不高于 30%', { kind: 'at-most', value: of('0.3') }, '0.31', 'missed -0.01'],
  ['为 2 次', { kind: 'equal', value: of('2') }, '2', 'met 0'],
  ['为 2 次', { kind: 'equal', value: of('2') }, '3', 'missed -1'],
  ['75%–85%', { kind: 'between', low: of('0.75'), high: of('0.85') }, '0.8', 'met 0.05'],
  ['75%–85%', { kind: 'between', low: of('0.75'), high: of('0.85') }, '0.7', 'missed -0.05'],
  ['全覆盖', { kind: 'all', of: '乡镇卫生院' }, '0.999', 'missed -0.001'],
  ['较上年度提高', { kind: 'rise', by: null, relative: false }, '0.61', 'met 0.01'],
  ['较上年度提高:持平不算', { kind: 'rise', by: null, relative: false }, '0.6', 'missed 0'],
  ['提高 10 个百分点', { kind: 'rise', by: of('0.1'), relative: false }, '0.69', 'missed -0.01'],
  ['增长 10%', { kind: 'rise', by: of('0.1'), relative: true }, '0.66', 'met 0'],
  ['下降 5 个百分点', { kind: 'fall', by: of('0.05'), relative: false }, '0.55', 'met 0'],
])('%s: %#', (...[, aim, value, expected]) => {
  const judged = judgeTarget(aim, reading(value), reading('0.6'));
  expect(
    'margin' in judged ? `${judged.state} ${formatRatio(judged.margin, 4)}` : judged.state,
  ).toBe(expected);
});

test('what cannot be judged says why', () => {
  const rise: Aim = { kind: 'rise', by: null, relative: false };
  expect(judgeTarget(rise, reading(null), reading('1')).state).toBe('no-reading');
  expect(judgeTarget(rise, reading('1'), null).state).toBe('no-baseline');
  expect(judgeTarget(rise, reading('1'), reading(null)).state).toBe('no-baseline');
  expect(judgeTarget(rise, reading('1', 2), reading('0.5', 1)).state).toBe('other-definition');
});
