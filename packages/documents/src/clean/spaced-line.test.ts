// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { ColumnRole } from '../tables/column-role.js';
import { linesOf } from './lines.js';
import { columnsOf, type Gap, type Token, tokensOf } from './spaced-line.js';

function tokens(text: string, gap: Gap): readonly Token[] {
  const [line] = linesOf(text);
  return line === undefined ? [] : tokensOf(text, line, gap);
}

test.each<[Gap, string[]]>([
  ['wide', ['1', '编印 手册', '县民政局']],
  ['any', ['1', '编印', '手册', '县民政局']],
])('a line is parted by a gap that is %s', (gap, words) => {
  const text = '  1  编印 手册\u3000县民政局';
  const found = tokens(text, gap);
  expect(found.map((token) => token.words)).toEqual(words);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(words);
  expect(found.slice(0, 2).map(({ left }) => left)).toEqual([2, 5]);
});

test.each<[string, ColumnRole[], number[]]>([
  ['1 编印手册 县民政局 年底前', ['number', 'task', 'units', 'deadline'], [0, 1, 2, 3]],
  ['1 编印手册 年底前', ['number', 'task', 'units', 'deadline'], [0, 1, 3]],
  ['1 推广 A 级 县民政局', ['number', 'task', 'units'], [0, 1, 1, 1, 2]],
  ['1 编印手册 县民政局 县财政局', ['number', 'task', 'units'], [0, 1, 2, 2]],
  ['年底前 编印手册 县民政局 1', ['deadline', 'task', 'units', 'number'], [0, 1, 2, 3]],
])('%s goes where it fits', (text, roles, columns) => {
  expect(columnsOf(tokens(text, 'any'), roles)).toEqual(columns);
});
