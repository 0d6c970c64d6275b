// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { describe, expect, test } from 'vitest';
import { dischargeDay, schemesByDay, type SchemeDays } from './schemes-by-day.js';

const V11: SchemeDays = { from: '2021-01-01', to: '2024-12-31' };
const V20: SchemeDays = { from: '2025-01-01', to: null };
const V30: SchemeDays = { from: '2027-01-01', to: null };

describe('which scheme holds on a day', () => {
  test.each([
    ['2020-12-31', undefined],
    ['2021-01-01', 1],
    ['2024-12-31', 1],
    ['2025-01-01', 2],
    ['2026-12-31', 2],
    ['2027-01-01', 0],
    ['2099-01-01', 0],
  ])('%s', (day, expected) => {
    const on = schemesByDay([V30, V11, V20]);
    if (!on.ok) throw new Error(on.error.code);
    expect(on.value(day as PlainDate)).toBe(expected);
  });

  test('a gap between two schemes belongs to none', () => {
    const on = schemesByDay([V11, { from: '2026-01-01', to: null }]);
    if (!on.ok) throw new Error(on.error.code);
    expect(on.value('2025-06-01' as PlainDate)).toBeUndefined();
  });

  test.each<[string, readonly SchemeDays[], object]>([
    ['no first day', [V11, { from: null, to: null }], { code: 'no-days', scheme: 1 }],
    ['a day that is none', [{ from: '2025-02-30', to: null }], { code: 'no-days', scheme: 0 }],
    ['a last day that is none', [{ from: '2025-02-01', to: 'x' }], { code: 'no-days', scheme: 0 }],
    [
      'overlap',
      [V20, { from: '2021-01-01', to: '2025-01-01' }],
      { code: 'same-days', schemes: [1, 0] },
    ],
    ['the same first day', [V20, V20], { code: 'same-days' }],
  ])('%s is refused', (_, validities, error) => {
    expect(schemesByDay(validities)).toMatchObject({ ok: false, error });
  });
});

test.each([
  ['2026-11-22', '2026-11-22'],
  ['20261122', '2026-11-22'],
  ['2026/1/5', '2026-01-05'],
  ['2026年1月5日', '2026-01-05'],
  [' 2026-11-22 10:30:00 ', '2026-11-22'],
  ['2026-11-22T10:30', '2026-11-22'],
  ['2026-02-30', undefined],
  ['', undefined],
  ['出院', undefined],
  ['202611', undefined],
])('%j is %s', (text, day) => {
  expect(dischargeDay(text)).toBe(day);
});
