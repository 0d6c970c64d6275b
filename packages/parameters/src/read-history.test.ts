// SPDX-License-Identifier: Apache-2.0
import { datedData, treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { readHistory } from './read-history.js';

const SHAPE = { kind: 'amount', unit: 'CNY', rules: [] } as const;
const read = (data: unknown) =>
  readHistory({ file: 'f', path: 'values', tree: treeOf(data) }, SHAPE);

test('newest first, with what need not be said left out', () => {
  const history = read([
    datedData({ from: '2026-01-01', note: '调整' }),
    datedData({ to: '2025-12-31' }),
  ]);
  expect(history).toMatchObject({
    value: [
      { from: '2026-01-01', to: null, draft: false, note: '调整' },
      { from: '2025-01-01', to: '2025-12-31', note: '' },
    ],
  });
});

test('a draft may lie over an adopted value', () => {
  expect(read([datedData({ draft: true }), datedData()]).ok).toBe(true);
});

test.each([
  [[datedData({ from: '2024-01-01' }), datedData()], 'not-newest-first', 'values[1].from'],
  [[datedData(), datedData()], 'values-overlap', 'values[1].from'],
  [
    [datedData({ from: '2026-01-01' }), datedData({ to: '2026-01-01' })],
    'values-overlap',
    'values[1].to',
  ],
  [[datedData({ to: '2024-12-31' })], 'to-before-from', 'values[0].to'],
  [[datedData({ dated: 'guessed' })], 'not-allowed', 'values[0].dated'],
  [[datedData({ status: 'official' })], 'not-allowed', 'values[0].status'],
  [[datedData({ source: '示例通知' })], 'not-a-map', 'values[0].source'],
  [[datedData({ draft: 'perhaps' })], 'not-allowed', 'values[0].draft'],
])('%j: %s at %s', (data, code, path) => {
  expect(read(data)).toMatchObject({ ok: false, error: [{ code, path }] });
});
