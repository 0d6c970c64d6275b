// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Span } from '../reading.js';
import type { SourceTable } from '../source.js';
import { findTables } from './find-tables.js';
import { linesOf } from './lines.js';
import { plainCell } from './table-lines.js';

const lines = (text: string, tables: readonly SourceTable[] = []): readonly (readonly number[])[] =>
  findTables(text, linesOf(text), tables).map(({ from, to }) => [from, to]);

describe('in a text without marked tables', () => {
  test('ruled and flat ones are found among paragraphs', () => {
    const ruled = '任务|责任单位\n推进|甲局';
    const flat = '序号\n任务\n责任单位\n1\n推进\n甲局';
    expect(lines(`前言\n${ruled}\n中间\n${flat}\n后记\n${ruled}`)).toEqual([
      [1, 3],
      [4, 10],
      [11, 13],
    ]);
  });

  test('a text without tables has none', () => {
    expect(lines('一、推进\n二、落实')).toEqual([]);
  });
});

describe('in a text with marked tables', () => {
  const text = '前言\n推进\n甲局\n中间\n落实\n乙局\n任务|责任单位\n推进|甲局';
  const table = (...words: readonly string[]): SourceTable => ({
    rows: words.map((word) => [plainCell(spanOf(word), 0)]),
  });
  const spanOf = (word: string): Span => [text.indexOf(word), text.indexOf(word) + word.length];

  test('each takes the lines from its first to its last word, and others are not looked for', () => {
    expect(lines(text, [table('推进', '甲局'), table('落实', '乙局')])).toEqual([
      [1, 3],
      [4, 6],
    ]);
  });

  test('the order of the columns does not matter', () => {
    expect(lines(text, [table('甲局', '推进')])).toEqual([[1, 3]]);
  });

  test.each<[string, SourceTable]>([
    ['without rows', { rows: [] }],
    ['without cells', { rows: [[]] }],
    ['without words', { rows: [[plainCell([3, 3], 0)]] }],
  ])('a table %s takes no line and hides none behind it', (_, empty) => {
    expect(lines(text, [empty, table('推进', '甲局')])).toEqual([[1, 3]]);
  });
});
