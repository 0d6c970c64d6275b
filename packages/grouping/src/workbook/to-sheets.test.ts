// SPDX-License-Identifier: Apache-2.0
import { adrgRow, drgRow, mdcRow, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { SchemeSheet } from './sheet.js';
import { BOUND_COLUMNS, SHEETS } from './sheet-names.js';
import { toSheets } from './to-sheets.js';

const tables = {
  ...tablesOf({
    mdc: [mdcRow({ code: 'MDCB', name: '神经', adrg_order: ['BB1', 'BQY'], qy: 'any' })],
    adrg: [adrgRow({ rule_id: 'BB1', age_days_max: 28, drg_order: ['BB11', 'BB19'] })],
    drg: [drgRow({ code: 'BB11' }), drgRow({ code: 'BB19' })],
  }),
  exclusion: { 7: ['A01.000'], 999: [] },
  diagnosisNames: { 'A01.000': '伤寒' },
};

/** Rows of one sheet by the words of their columns. */
function rowsOf(name: string): readonly Readonly<Record<string, unknown>>[] {
  const sheet: SchemeSheet | undefined = toSheets(tables).find((one) => one.name === name);
  const { columns = [], rows = [] } = sheet ?? {};
  return [...rows].map((row) =>
    Object.fromEntries(columns.map((column, place) => [column, row[place] ?? null])),
  );
}

test('every sheet is there once, in the order people read them', () => {
  expect(toSheets(tables).map(({ name }) => name)).toEqual(Object.values(SHEETS));
});

test('a rule shows its bound in the column of its words, the others stay empty', () => {
  const [rule] = rowsOf(SHEETS.adrg);
  expect(rule).toMatchObject({ 规则: 'BB1', '日龄(天)≤': 28 });
  const others = BOUND_COLUMNS.map(([, column]) => column).filter((one) => one !== '日龄(天)≤');
  expect(others.map((column) => rule?.[column])).toEqual(others.map(() => null));
});

test('orders are numbered from 1', () => {
  expect(rowsOf(SHEETS.order)).toEqual([
    { 所属: 'MDC', 归属: 'MDCB', 顺序: 1, 项: 'BB1' },
    { 所属: 'MDC', 归属: 'MDCB', 顺序: 2, 项: 'BQY' },
    { 所属: 'ADRG规则', 归属: 'BB1', 顺序: 1, 项: 'BB11' },
    { 所属: 'ADRG规则', 归属: 'BB1', 顺序: 2, 项: 'BB19' },
  ]);
});

test('an exclusion table names its diagnoses, and keeps a row where it has none', () => {
  expect(rowsOf(SHEETS.exclusion)).toEqual([
    { 排除表: '7', 主诊断: 'A01.000', '名称(仅供参考)': '伤寒' },
    { 排除表: '999', 主诊断: null, '名称(仅供参考)': null },
  ]);
});
