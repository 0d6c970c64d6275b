// SPDX-License-Identifier: Apache-2.0
import { dipParameters as parameters } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { readDipParameters } from './dip-parameters.js';

const sourced = (value: unknown): unknown => ({ value, status: 'assumed', source: '' });

test.each([
  [{ threshold: 15 }, '$.threshold'],
  [{ threshold: sourced('15') }, '$.threshold.value'],
  [{ threshold: { value: 15, status: 'sure', source: '' } }, '$.threshold.status'],
  [{ threshold: { value: 15, status: 'read' } }, '$.threshold.source'],
  [{ trimming: sourced({ low: 0, high: 0, minCases: 1 }) }, '$.trimming.value.maxShare'],
  [{ score: sourced({ method: 'benchmark', base: 1000 }) }, '$.score.value.group'],
  [{ score: sourced({ method: 'quota' }) }, '$.score.value.yuan'],
  [{ score: sourced({ method: 'mean' }) }, '$.score.value.base'],
  [
    { dimensions: sourced([{ id: 'x', title: 'x', levels: [{ id: 'a', died: 2 }] }]) },
    '$.dimensions.value[0].levels[0].died',
  ],
])('%j is refused at %s', (change, at) => {
  expect(readDipParameters({ ...parameters(), ...change })).toMatchObject({
    ok: false,
    error: { at },
  });
});

test('nothing at all is refused', () => {
  expect(readDipParameters(null)).toMatchObject({ ok: false, error: { at: '$' } });
});

test('the project’s own parameters are read, and none pretends to be official', () => {
  const statuses = Object.values(parameters()).map(({ status }: { status: string }) => status);
  expect(statuses).not.toContain('read');
});
