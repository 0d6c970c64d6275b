// SPDX-License-Identifier: Apache-2.0
import { datedData, parameterData, sampleParameter, treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { readParameter } from './index.js';

const SOURCE = { document: 'sample-notice', at: '第三条', published: '2024-12-20' };
const inherit = { from: '990000', since: '2026-01-01', source: SOURCE };

test('a sound file is a parameter', () => {
  expect(sampleParameter()).toMatchObject({
    id: 'sample.allowance',
    region: '990100',
    description: '',
    rules: [],
    inherit: null,
  });
});

test.each([
  [{ id: 'allowance' }, 'not-an-id'],
  [{ id: 'Sample.allowance' }, 'not-an-id'],
  [{ region: '示例市' }, 'unknown-region'],
  [{ label: '示例津贴' }, 'not-a-map'],
  [{ kind: 'money' }, 'not-allowed'],
  [{ unit: 'yuan' }, 'unknown-unit'],
  [{ unit: 'share' }, 'unit-does-not-fit'],
  [{ lastReviewed: '2026' }, 'not-a-date'],
  [{ values: [] }, 'values-missing'],
  [{ values: {} }, 'not-a-list'],
  [{ comment: 'x' }, 'unknown-field'],
  [{ inherit: { ...inherit, from: '990100' }, values: [] }, 'inherits-itself'],
  [{ inherit }, 'inherits-over-own-value'],
  [
    { label: { zh: '官方津贴', en: 'x' }, values: [datedData({ status: 'assumed' })] },
    'called-official',
  ],
  [
    { label: { zh: '津贴', en: 'Official' }, values: [datedData({ status: 'reported' })] },
    'called-official',
  ],
])('%j is refused: %s', (changes, code) => {
  expect(readParameter('f', treeOf(parameterData(changes)))).toMatchObject({ error: [{ code }] });
});

test('what was read in the issuer’s own text may carry its word for itself', () => {
  const label = { zh: '官方标准', en: 'x' };
  expect(readParameter('f', treeOf(parameterData({ label }))).ok).toBe(true);
});

test('a value of kind rule names one of the rules that the file declares', () => {
  const rules = [{ name: 'two-invoices', zh: '两票制', en: 'Two invoices' }];
  const asRule = (value: string) =>
    readParameter(
      'f',
      treeOf(parameterData({ kind: 'rule', unit: 'rule', rules, values: [datedData({ value })] })),
    );
  expect(asRule('two-invoices').ok).toBe(true);
  expect(asRule('one-invoice')).toMatchObject({
    error: [{ code: 'unknown-rule', path: 'values[0].value' }],
  });
});

test('every fault of a file is told at once', () => {
  const read = readParameter(
    'f',
    treeOf({ id: 'x', values: [datedData({ value: '1.005' })], kind: 'amount', unit: 'CNY' }),
  );
  expect(read.ok ? [] : read.error.map(({ code }) => code).sort()).toEqual([
    'missing-field',
    'missing-field',
    'missing-field',
    'not-an-amount',
    'not-an-id',
  ]);
});
