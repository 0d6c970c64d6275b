// SPDX-License-Identifier: Apache-2.0
import { datedData, sampleParameter } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { daysInWords, valueInWords } from './parameter-words.js';

const share = { kind: 'decimal', unit: 'share' };
const bands = [
  { from: '0', to: '30000', value: '0.6' },
  { from: '30000', value: '0.75' },
];
const rules = [{ name: 'two-invoices', zh: '两票制', en: 'two invoices' }];

describe('a value in both languages', () => {
  test.each([
    [{}, '300.00', '300 元/人/月', '300 yuan a person a month'],
    [
      {},
      { min: '300.00', max: '500.50' },
      '300 至 500.50 元/人/月',
      '300 to 500.50 yuan a person a month',
    ],
    [share, '0.855', '85.5%', '85.5%'],
    [share, { min: '0.6' }, '不低于 60%', 'at least 60%'],
    [share, { max: '0.6' }, '不高于 60%', 'at most 60%'],
    [{ kind: 'decimal', unit: 'times' }, '2.5', '2.5 倍', '2.5 times'],
    [{ kind: 'integer', unit: 'time/year' }, '2', '2 次/年', '2 times a year'],
    [{ kind: 'duration', unit: 'duration' }, 'P1Y', '1 年', '1 year'],
    [{ kind: 'duration', unit: 'duration' }, 'PT24H', '24 小时', '24 hours'],
    [
      { kind: 'bands', unit: 'share' },
      bands,
      '0 至 30000:60%;30000 以上:75%',
      '0 to 30000: 60%; 30000 and above: 75%',
    ],
    [{ kind: 'rule', unit: 'rule', rules }, 'two-invoices', '两票制', 'two invoices'],
  ])('%j %j', (head, value, zh, en) => {
    const parameter = sampleParameter({ ...head, values: [datedData({ value })] });
    const written = parameter.values.map((one) => [
      valueInWords(one.value, parameter),
      valueInWords(one.value, parameter, 'en'),
    ]);
    expect(written).toEqual([[zh, en]]);
  });
});

test('days say when they are inferred', () => {
  const [dated] = sampleParameter({
    values: [datedData({ to: '2025-12-31', dated: 'inferred' })],
  }).values;
  expect(dated && daysInWords(dated)).toBe('2025-01-01 起,至 2025-12-31 止(起日为推定)');
});
