// SPDX-License-Identifier: Apache-2.0
import { type Parameter, readParameter } from '@sanyi/parameters';
import { treeOf } from './tree-of.js';

/** A dated value of the sample parameter, as its file holds it. */
export const datedData = (changes: Readonly<Record<string, unknown>> = {}): object => ({
  from: '2025-01-01',
  dated: 'stated',
  value: '300.00',
  status: 'read',
  source: { document: 'sample-notice', at: '第三条', published: '2024-12-20' },
  ...changes,
});

/** A parameter of 示例市, as its file holds it. */
export const parameterData = (changes: Readonly<Record<string, unknown>> = {}): object => ({
  id: 'sample.allowance',
  region: '990100',
  label: { zh: '示例津贴', en: 'Sample allowance' },
  kind: 'amount',
  unit: 'CNY/person/month',
  lastReviewed: '2026-03-01',
  values: [datedData()],
  ...changes,
});

/** The sample parameter with some fields changed. @throws where these make no parameter */
export function sampleParameter(changes: Readonly<Record<string, unknown>> = {}): Parameter {
  const read = readParameter('sample.yaml', treeOf(parameterData(changes)));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
