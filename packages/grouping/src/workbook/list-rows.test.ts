// SPDX-License-Identifier: Apache-2.0
import { adrgRow, drgRow, mdcRow } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { adrgListRows, drgListRows, mdcListRows } from './list-rows.js';

const NAMES = { diagnoses: { D1: '诊断一' }, procedures: { P1: '手术一' } };

test('lists of an MDC: diagnoses, parts of the body, procedures of the gate', () => {
  const mdc = mdcRow({
    code: 'MDCZ',
    dx: ['D1', 'D2'],
    body_parts: { 头: ['D1'] },
    gate: { kind: 'multi_trauma', extra_main_proc: ['P1'], leaving: ['5'] },
  });
  expect(mdcListRows(mdc, NAMES)).toEqual([
    ['MDC', 'MDCZ', 'MDC诊断', null, null, 'D1', '诊断一'],
    ['MDC', 'MDCZ', 'MDC诊断', null, null, 'D2', null],
    ['MDC', 'MDCZ', '部位诊断', '头', null, 'D1', '诊断一'],
    ['MDC', 'MDCZ', '入口手术', null, null, 'P1', '手术一'],
    ['MDC', 'MDCZ', '离院方式', null, null, '5', null],
  ]);
});

test('lists of a rule keep their number, class and place; an empty one keeps a row', () => {
  const rule = adrgRow({
    rule_id: 'AH1_1',
    dx: 'main',
    dx_list: [],
    also_dx: [{ dx: 'other', dx_list: ['D2'] }],
    proc: 'class_sets',
    proc_lists: [['P1'], ['P2']],
    proc_classes: { 2: ['P1'] },
  });
  expect(adrgListRows(rule, NAMES)).toEqual([
    ['ADRG规则', 'AH1_1', '诊断', null, null, null, null],
    ['ADRG规则', 'AH1_1', '附加诊断', 1, 'other', 'D2', null],
    ['ADRG规则', 'AH1_1', '手术', 1, null, 'P1', '手术一'],
    ['ADRG规则', 'AH1_1', '手术', 2, null, 'P2', null],
    ['ADRG规则', 'AH1_1', '手术类', '2', null, 'P1', '手术一'],
  ]);
});

test('a group without lists has no row', () => {
  expect(drgListRows(drgRow({ code: 'BB11' }), NAMES)).toEqual([]);
});
