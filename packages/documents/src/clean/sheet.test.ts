// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Span } from '../reading.js';
import type { SourceCell } from '../source.js';
import { linesOf } from './lines.js';
import { newSheet, type Sheet, writeParagraph, writeTable } from './sheet.js';

const sheetOf = (text: string): Sheet => newSheet(text, { glossed: false, wrapped: false });

/** What is written of a text whose lines are one paragraph. */
function paragraph(text: string): Sheet {
  const sheet = sheetOf(text);
  writeParagraph(sheet, linesOf(text));
  return sheet;
}

describe('a paragraph', () => {
  test('is its lines one behind the other, with a break at the end', () => {
    const sheet = paragraph('推进\n医改');
    expect(sheet.out.join('')).toBe('推进医改\n');
    expect(sheet.at).toEqual([0, 1, 3, 4, 5]);
    expect(sheet.flow).toEqual([{ kind: 'paragraph', range: [0, 4] }]);
  });

  test.each([
    ['Latin words that a line parts keep a space', 'DRG\nDIP', 'DRG DIP\n'],
    ['a Latin word and a character do not', 'DRG\n付费', 'DRG付费\n'],
    ['nor do digits', '20\n26年', '2026年\n'],
    ['white space of any kind is a space', '甲局\u3000乙局\tDRG', '甲局 乙局DRG\n'],
  ])('%s', (_, text, expected) => {
    expect(paragraph(text).out.join('')).toBe(expected);
  });

  test('the space between two lines stands where the first one ends', () => {
    expect(paragraph('DRG\n  DIP').at).toEqual([0, 1, 2, 5, 6, 7, 8, 9]);
  });

  test('nothing but a bookmark makes none', () => {
    expect(paragraph('[bookmark: _GoBack]').flow).toEqual([]);
  });

  test('no line makes none', () => {
    expect(paragraph('')).toMatchObject({ out: [], at: [], flow: [] });
  });
});

describe('a table', () => {
  const text = '推进|甲局|落实|乙局|完善\n责任单位：甲局\n乙局';
  const cell = (span: Span, column: number, more: Partial<SourceCell> = {}): SourceCell => ({
    span,
    column,
    columnSpan: 1,
    rowSpan: 1,
    ...more,
  });

  /** The grid of a table in words; + before a cell continued from above. */
  function grid(rows: readonly (readonly SourceCell[])[]): readonly (readonly string[])[] {
    const sheet = sheetOf(text);
    writeTable(sheet, { rows });
    const words = sheet.out.join('');
    return sheet.flow.flatMap((item) =>
      item.kind === 'table'
        ? item.rows.map((row) =>
            row.map(({ range, continued }) => `${continued ? '+' : ''}${words.slice(...range)}`),
          )
        : [],
    );
  }

  test('is a grid of its cells', () => {
    expect(
      grid([
        [cell([0, 2], 0), cell([3, 5], 1)],
        [cell([6, 8], 0), cell([9, 11], 1)],
      ]),
    ).toEqual([
      ['推进', '甲局'],
      ['落实', '乙局'],
    ]);
  });

  test('a cell over two columns stands in both', () => {
    expect(grid([[cell([0, 2], 0, { columnSpan: 2 }), cell([3, 5], 2)]])).toEqual([
      ['推进', '推进', '甲局'],
    ]);
  });

  test('a cell over two rows stands in both, continued in the second', () => {
    expect(grid([[cell([0, 2], 0, { rowSpan: 2 }), cell([3, 5], 1)], [cell([9, 11], 1)]])).toEqual([
      ['推进', '甲局'],
      ['+推进', '乙局'],
    ]);
  });

  test('a cell that claims more rows than there are covers those there are', () => {
    expect(grid([[cell([0, 2], 0, { rowSpan: 9 })]])).toEqual([['推进']]);
  });

  test('a place that no cell covers is empty', () => {
    expect(grid([[cell([0, 2], 0), cell([3, 5], 2)]])).toEqual([['推进', '', '甲局']]);
  });

  test('the lines of a cell go on, unless one begins a piece of its own', () => {
    expect(grid([[cell([12, text.length], 0)]])).toEqual([['完善\n责任单位：甲局乙局']]);
  });

  test('cells stand apart by a break', () => {
    const sheet = sheetOf(text);
    writeTable(sheet, { rows: [[cell([0, 2], 0), cell([2, 2], 1), cell([3, 5], 2)]] });
    expect(sheet.out.join('')).toBe('推进\n\n甲局\n');
    expect(sheet.at).toEqual([0, 1, 2, 2, 3, 4, 5]);
  });
});
