// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import {
  ADRG_COLUMNS,
  BOUND_COLUMNS,
  DEMAND_COLUMNS,
  DRG_COLUMNS,
  GATE_COLUMNS,
  MDC_COLUMNS,
  NEED_COLUMN,
  SHEETS,
} from './sheet-names.js';

test.each([
  ['MDC', [...MDC_COLUMNS, ...GATE_COLUMNS, ...BOUND_COLUMNS]],
  ['ADRG', [...ADRG_COLUMNS, ...DEMAND_COLUMNS, ...BOUND_COLUMNS]],
  ['DRG', [...DRG_COLUMNS, ...DEMAND_COLUMNS, ...BOUND_COLUMNS]],
])('no two columns of the sheet %s have the same words or field', (_, columns) => {
  const words = [...columns.map(([, word]) => word), NEED_COLUMN];
  expect(new Set(words).size).toBe(words.length);
  expect(new Set(columns.map(([field]) => field)).size).toBe(columns.length);
});

test('names of sheets are ones Excel takes, each once', () => {
  const names = Object.values(SHEETS);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.length > 31 || /[\\/*?:[\]]/.test(name))).toEqual([]);
});

test('the words of a bound say measure and direction', () => {
  expect(Object.fromEntries(BOUND_COLUMNS)).toMatchObject({
    age_days_max: '日龄(天)≤',
    weight_below: '体重(克)<',
    los_above: '住院天数>',
    icu_hours_min: '监护时间(小时)≥',
  });
});
