// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { readLists, readOrders } from './read-lists.js';
import type { CellValue, SheetProblem } from './sheet.js';
import { LIST_COLUMNS, ORDER_COLUMNS } from './sheet-names.js';

const OWNERS = new Set(['MDC MDCB', 'ADRG规则 BB1']);

function lists(...rows: readonly (readonly CellValue[])[]) {
  const problems: SheetProblem[] = [];
  const found = readLists({ name: '规则清单', columns: LIST_COLUMNS, rows }, OWNERS, problems);
  const plain = [...found].map(([owner, kinds]) => [
    owner,
    [...kinds].map(([kind, byNumber]) => [kind, Object.fromEntries(byNumber)]),
  ]);
  return { found: plain, problems };
}

test('codes gather under their list, number and owner, in their order', () => {
  expect(
    lists(
      ['ADRG规则', 'BB1', '手术', 1, null, 'P2', null],
      ['MDC', 'MDCB', 'MDC诊断', null, null, 'D1', null],
      ['ADRG规则', 'BB1', '手术', '1', null, 'P1', null],
      ['ADRG规则', 'BB1', '附加诊断', 1, 'other', null, null],
    ),
  ).toEqual({
    found: [
      [
        'ADRG规则 BB1',
        [
          ['手术', { 1: { place: undefined, codes: ['P2', 'P1'] } }],
          ['附加诊断', { 1: { place: 'other', codes: [] } }],
        ],
      ],
      ['MDC MDCB', [['MDC诊断', { '': { place: undefined, codes: ['D1'] } }]]],
    ],
    problems: [],
  });
});

test('an owner without a row of its own is named', () => {
  expect(lists(['ADRG规则', 'BB9', '手术', 1, null, 'P1', null]).problems).toEqual([
    { code: 'unknown-owner', sheet: '规则清单', row: 2, owner: 'ADRG规则 BB9' },
  ]);
});

test('orders follow their numbers, whatever the rows say', () => {
  const problems: SheetProblem[] = [];
  const rows = [
    ['MDC', 'MDCB', 10, 'BR1'],
    ['MDC', 'MDCB', 2, 'BB2'],
    ['MDC', 'MDCB', 1, 'BB1'],
  ];
  const found = readOrders({ name: '匹配顺序', columns: ORDER_COLUMNS, rows }, OWNERS, problems);
  expect([...found]).toEqual([['MDC MDCB', ['BB1', 'BB2', 'BR1']]]);
  expect(problems).toEqual([]);
});
