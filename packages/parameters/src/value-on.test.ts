// SPDX-License-Identifier: Apache-2.0
import { plainDate, type PlainDate } from '@sanyi/kernel';
import { datedData, sampleParameter } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftValueOn, type Parameter, valueOn } from './index.js';

const day = (text: string): PlainDate => {
  const read = plainDate(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

const history: Parameter = sampleParameter({
  values: [
    datedData({ from: '2026-01-01', to: '2026-12-31', value: '500.00' }),
    datedData({ from: '2025-01-01', to: '2025-06-30', value: '300.00' }),
    datedData({ from: '2024-01-01', value: '200.00' }),
  ],
});

const amountOn = (parameter: Parameter, on: string): unknown => {
  const found = valueOn(parameter, day(on));
  if (!found.ok) return found.error.reason;
  const { value } = found.value;
  return value.kind === 'amount' && value.value.kind === 'exact' ? value.value.value : undefined;
};

test.each([
  ['the day before the first value', '2023-12-31', 'before-first'],
  ['the first day', '2024-01-01', 20000n],
  ['the last day before the next value', '2024-12-31', 20000n],
  ['the day the next value begins', '2025-01-01', 30000n],
  ['the last day of a value that ends', '2025-06-30', 30000n],
  ['the day after it: no older value comes back', '2025-07-01', 'gap'],
  ['the last day of the last value', '2026-12-31', 50000n],
  ['the day after everything', '2027-01-01', 'ended'],
])('%s (%s): %s', (_, on, expected) => {
  expect(amountOn(history, on)).toBe(expected);
});

test('a value never travels without its source, its region and how far it is known', () => {
  expect(valueOn(history, day('2024-05-01'))).toMatchObject({
    value: {
      parameter: 'sample.allowance',
      region: '990100',
      status: 'read',
      source: { document: 'sample-notice', at: '第三条', published: '2024-12-20' },
    },
  });
});

describe('a draft', () => {
  const drafted = sampleParameter({
    values: [datedData({ draft: true, from: '2026-01-01' }), datedData({ to: '2025-12-31' })],
  });
  const onlyDraft = sampleParameter({ values: [datedData({ draft: true })] });

  test('is never in force', () => {
    expect(amountOn(drafted, '2026-03-01')).toBe('ended');
    expect(amountOn(onlyDraft, '2026-03-01')).toBe('draft-only');
  });

  test('is given to whoever asks for drafts', () => {
    expect(draftValueOn(drafted, day('2026-03-01'))).toMatchObject({ value: { draft: true } });
    expect(draftValueOn(drafted, day('2025-03-01'))).toMatchObject({
      error: { reason: 'before-first' },
    });
  });
});

test('a parameter that is named without a figure has never been set', () => {
  const source = { document: 'sample-notice', at: '第三条', published: '2024-12-20' };
  expect(amountOn(sampleParameter({ values: [], namedIn: [source] }), '2026-03-01')).toBe(
    'never-set',
  );
});

test('for every history and day, what is found is the one value whose days hold the day', () => {
  const days = fc.integer({ min: 2000, max: 2040 }).map((year) => `${year}-05-01`);
  const starts = fc.uniqueArray(days, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(starts, days, fc.boolean(), (some, on, ends) => {
      const sorted = [...some].sort().reverse();
      const values = sorted.map((from) =>
        datedData({ from, ...(ends ? { to: `${from.slice(0, 4)}-12-31` } : {}) }),
      );
      const parameter = sampleParameter({ values });
      const holding = parameter.values.filter(({ from, to }, index) => {
        const next = parameter.values[index - 1]?.from ?? '9999-12-31';
        return from <= on && on < next && (to === null || on <= to);
      });
      const found = valueOn(parameter, day(on));
      expect(found.ok ? [found.value.from] : []).toEqual(holding.map(({ from }) => from));
    }),
  );
});
