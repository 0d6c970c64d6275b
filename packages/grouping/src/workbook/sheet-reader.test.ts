// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { CellValue, SheetProblem } from './sheet.js';
import { sheetRows } from './sheet-reader.js';

const COLUMNS = ['编码', '顺序'];

function read(rows: readonly (readonly CellValue[])[], required: readonly string[] = COLUMNS) {
  const problems: SheetProblem[] = [];
  const found = [...sheetRows({ name: '表', columns: COLUMNS, rows }, required, problems)].map(
    (row) => [row.row, row.text('编码'), row.optionalNumber('顺序'), row.cellText('顺序')],
  );
  return { found, problems };
}

test('rows are numbered as Excel shows them; empty ones are passed over', () => {
  expect(
    read([
      ['A', 1],
      [null, null],
      [' B ', ' 2 '],
      ['C', null],
    ]),
  ).toEqual({
    found: [
      [2, 'A', 1, '1'],
      [4, 'B', 2, '2'],
      [5, 'C', undefined, ''],
    ],
    problems: [],
  });
});

test.each<[readonly CellValue[], SheetProblem['code']]>([
  [[96.04, 1], 'not-text'],
  [['A', '一'], 'not-a-number'],
  [['A', '1e3'], 'not-a-number'],
  [[' ', 1], 'empty-cell'],
  [[null, 1], 'empty-cell'],
])('%j is %s in row 2', (row, code) => {
  expect(read([row]).problems).toMatchObject([{ code, sheet: '表', row: 2 }]);
});

test('a missing column is named once and nothing is read', () => {
  expect(
    read(
      [
        ['A', 1],
        ['B', 2],
      ],
      ['编码', '名称'],
    ),
  ).toEqual({
    found: [],
    problems: [{ code: 'missing-column', sheet: '表', column: '名称' }],
  });
});
