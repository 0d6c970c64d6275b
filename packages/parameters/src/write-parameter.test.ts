// SPDX-License-Identifier: Apache-2.0
import { datedData, parameterData, sampleParameter } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { writeParameter } from './index.js';

const source = { document: 'sample-notice', at: '第五条', published: 'unknown' };

test.each([
  {},
  { description: '说明', namedIn: [source] },
  { values: [datedData({ draft: true, note: '推定', to: '2026-12-31' }), datedData()] },
  { values: [datedData({ value: { min: '300.00', max: '500.00' } })] },
  { values: [], inherit: { from: '990000', since: '2026-01-01', source } },
  {
    kind: 'bands',
    unit: 'share',
    values: [
      datedData({
        value: [
          { from: '0', to: '10', value: '0.5' },
          { from: '10', value: '0.6' },
        ],
      }),
    ],
  },
  {
    kind: 'rule',
    unit: 'rule',
    rules: [{ name: 'a-rule', zh: '甲', en: 'A' }],
    values: [datedData({ value: 'a-rule' })],
  },
])('%j is written as its file holds it', (changes) => {
  expect(writeParameter(sampleParameter(changes))).toEqual(parameterData(changes));
});
