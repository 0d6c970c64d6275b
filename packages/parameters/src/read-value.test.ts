// SPDX-License-Identifier: Apache-2.0
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { ParameterKind } from './index.js';
import { readValue } from './read-value.js';
import { writeValue } from './write-value.js';

const read = (data: unknown, kind: ParameterKind, unit = '') =>
  readValue({ file: 'f', path: 'value', tree: treeOf(data) }, { kind, unit, rules: ['a-rule'] });

test.each<[unknown, ParameterKind, unknown]>([
  ['300', 'amount', '300.00'],
  [{ min: '300.00', max: '500.00' }, 'amount', { min: '300.00', max: '500.00' }],
  ['0.850', 'decimal', '0.85'],
  ['12', 'integer', '12'],
  ['P3Y', 'duration', 'P3Y'],
  ['a-rule', 'rule', 'a-rule'],
  [[{ from: '0', to: '10', value: '0.5' }], 'bands', [{ from: '0', to: '10', value: '0.5' }]],
])('%j as %s is written %j', (data, kind, expected) => {
  const value = read(data, kind);
  expect(value.ok && value.value.kind).toBe(kind);
  expect(value.ok && writeValue(value.value)).toEqual(expected);
});

test.each<[unknown, ParameterKind, string]>([
  ['300.005', 'amount', 'not-an-amount'],
  [300, 'amount', 'not-a-number-in-quotes'],
  [{ min: '500.00', max: '300.00' }, 'amount', 'range-upside-down'],
  ['1e3', 'decimal', 'not-a-decimal'],
  ['1.5', 'integer', 'not-an-integer'],
  ['-1', 'integer', 'not-an-integer'],
  ['3年', 'duration', 'not-a-duration'],
  [{ min: 'P2M', max: 'P60D' }, 'duration', 'range-upside-down'],
  ['b-rule', 'rule', 'unknown-rule'],
  ['0.5', 'bands', 'not-a-list'],
])('%j is no %s: %s', (data, kind, code) => {
  expect(read(data, kind)).toMatchObject({ ok: false, error: [{ code }] });
});
