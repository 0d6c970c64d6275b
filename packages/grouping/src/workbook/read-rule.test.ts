// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { readRule } from './read-rule.js';
import type { CellValue, SheetProblem } from './sheet.js';
import { ADRG_COLUMNS } from './sheet-names.js';
import { sheetRows } from './sheet-reader.js';

function ruleOf(cells: Readonly<Record<string, CellValue>>) {
  const problems: SheetProblem[] = [];
  const sheet = { name: 'ADRG规则', columns: Object.keys(cells), rows: [Object.values(cells)] };
  const [rule] = [...sheetRows(sheet, [], problems)].map((row) => readRule(row, ADRG_COLUMNS));
  return { rule, problems };
}

test('fields are named by their columns; empty cells leave theirs out', () => {
  const cells = {
    规则: 'BB1',
    ADRG: 'BB1',
    性别: 2,
    '日龄(天)≤': 28,
    '体重(克)≥': null,
    诊断位置: 'main',
  };
  expect(ruleOf(cells)).toEqual({
    rule: { rule_id: 'BB1', adrg: 'BB1', sex: 2, age_days_max: 28, dx: 'main' },
    problems: [],
  });
});

test.each<[string, unknown]>([
  ['1;2+3', [[1], [2, 3]]],
  ['1；2', [[1], [2]]],
  ['4', [[4]]],
  ['一', [[NaN]]],
])('the classes %s are %j', (words, need) => {
  expect(ruleOf({ 手术类组合: words }).rule).toEqual({ proc_need: need });
});

test('a bound that is no number is named', () => {
  expect(ruleOf({ '住院天数>': '很长' }).problems).toMatchObject([
    { code: 'not-a-number', column: '住院天数>' },
  ]);
});
