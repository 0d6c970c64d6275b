// SPDX-License-Identifier: Apache-2.0
import { plainDate, type PlainDate } from '@sanyi/kernel';
import { datedData, sampleParameter } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { libraryOf, lookUp, type Parameter } from './index.js';

const source = { document: 'sample-notice', at: '第五条', published: '2025-12-20' };
const province = sampleParameter({ region: '990000', values: [datedData({ value: '500.00' })] });
const inherits = (from: string) => ({ from, since: '2026-01-01', source });
const adopting = sampleParameter({
  values: [datedData({ to: '2025-12-31' })],
  inherit: inherits('990000'),
});

const look = (parameters: readonly Parameter[], on: string, region = '990100') => {
  const day = plainDate(on);
  const query = { region, id: 'sample.allowance', on: day.ok ? day.value : ('' as PlainDate) };
  return lookUp(libraryOf(parameters, []), query);
};

test('no region takes another region’s value silently', () => {
  expect(look([province], '2026-03-01')).toEqual({
    ok: false,
    error: { code: 'unknown-parameter', parameter: 'sample.allowance', region: '990100' },
  });
});

test('a region that decided to go by another’s value has it from that day, with its decision', () => {
  expect(look([province, adopting], '2026-01-01')).toMatchObject({
    value: { region: '990000', adopted: [{ from: '990000', source: { at: '第五条' } }] },
  });
});

test('before that day its own value holds', () => {
  expect(look([province, adopting], '2025-12-31')).toMatchObject({
    value: { region: '990100', adopted: [] },
  });
});

test('where the other region has no value either, that is the answer', () => {
  const ended = sampleParameter({ region: '990000', values: [datedData({ to: '2025-12-31' })] });
  expect(look([ended, adopting], '2026-03-01')).toMatchObject({
    error: { code: 'not-in-force', region: '990000', reason: 'ended' },
  });
});

test('regions that go by each other come to an end', () => {
  const a = sampleParameter({ values: [], inherit: inherits('990000') });
  const b = sampleParameter({ region: '990000', values: [], inherit: inherits('990100') });
  expect(look([a, b], '2026-03-01')).toMatchObject({ ok: false, error: { reason: 'never-set' } });
});
