// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from './lines.js';
import { ruledTable } from './ruled-table.js';

/** The cells of the table that begins at the first line, as words; null where none begins. */
function cells(text: string): readonly (readonly string[])[] | null {
  const found = ruledTable(text, linesOf(text), 0);
  return found?.table.rows.map((row) => row.map(({ span }) => text.slice(...span))) ?? null;
}

describe('a table', () => {
  test.each<[string, string, string[][]]>([
    [
      'of | with outer lines',
      '| 任务 | 责任单位 |\n|---|:--:|\n| 推进 | 县医保局 |',
      [
        ['任务', '责任单位'],
        ['推进', '县医保局'],
      ],
    ],
    [
      'of | without outer lines',
      '任务|责任单位\n推进|县医保局',
      [
        ['任务', '责任单位'],
        ['推进', '县医保局'],
      ],
    ],
    [
      'of full-width ｜',
      '｜任务｜责任单位｜\n｜推进｜县医保局｜',
      [
        ['任务', '责任单位'],
        ['推进', '县医保局'],
      ],
    ],
    [
      'of both widths',
      '|任务|责任单位|\n｜推进｜县医保局｜',
      [
        ['任务', '责任单位'],
        ['推进', '县医保局'],
      ],
    ],
    [
      'of tabs',
      '任务\t责任单位\n推进\t县医保局',
      [
        ['任务', '责任单位'],
        ['推进', '县医保局'],
      ],
    ],
    [
      'with empty cells',
      '序号\t任务\t责任单位\n\t推进\t\n3||\t',
      [
        ['序号', '任务', '责任单位'],
        ['', '推进', ''],
        ['3||', ''],
      ],
    ],
    [
      'with empty cells between |',
      '|任务|责任单位|时限|\n|推进||年底|\n||县医保局||',
      [
        ['任务', '责任单位', '时限'],
        ['推进', '', '年底'],
        ['', '县医保局', ''],
      ],
    ],
    [
      'with a line of dashes',
      '任务\t责任单位\n———\t———\n推进\t县医保局',
      [
        ['任务', '责任单位'],
        ['推进', '县医保局'],
      ],
    ],
    [
      'with one column of no known name',
      '任务|责任单位|县域\n推进|县医保局|全县',
      [
        ['任务', '责任单位', '县域'],
        ['推进', '县医保局', '全县'],
      ],
    ],
    [
      'over a page mark',
      '任务|责任单位\n推进|县医保局\n— 3 —\n落实|县财政局',
      [
        ['任务', '责任单位'],
        ['推进', '县医保局'],
        ['落实', '县财政局'],
      ],
    ],
    [
      'with its header again on each page',
      '任务\t责任单位\n推进\t县医保局\n第2页 共3页\n任务\t责任单位\n落实\t县财政局\n- 3 -\n任务\t责任单位\n督查\t县政府办',
      [
        ['任务', '责任单位'],
        ['推进', '县医保局'],
        ['落实', '县财政局'],
        ['督查', '县政府办'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test.each([
    ['has a line below its header', '任务|责任单位'],
    ['names two known columns', '任务|县域\n推进|全县'],
    ['has its columns parted', '任务 责任单位\n推进 县医保局'],
    ['is not opened by a sentence', `任务|责任单位|${'说'.repeat(300)}\n推进|县医保局`],
    ['goes on in the next line', '任务|责任单位\n推进'],
    ['is of one kind', '任务\t责任单位\n推进|县医保局'],
  ])('%s', (_, text) => {
    expect(cells(text)).toBeNull();
  });

  test('ends at the first line without its sign', () => {
    const text = '任务|责任单位\n推进|县医保局\n抓好落实。\n甲|乙';
    expect(ruledTable(text, linesOf(text), 0)).toMatchObject({ from: 0, to: 2 });
  });

  test('leaves a page mark behind it to the text', () => {
    const text = '任务|责任单位\n推进|县医保局\n- 3 -\n抓好落实。';
    expect(ruledTable(text, linesOf(text), 0)).toMatchObject({ from: 0, to: 2 });
  });

  test('begins where it is asked for', () => {
    const text = '前言\n任务|责任单位\n推进|县医保局';
    expect(ruledTable(text, linesOf(text), 0)).toBeNull();
    expect(ruledTable(text, linesOf(text), 1)).toMatchObject({ from: 1, to: 3 });
    expect(ruledTable(text, linesOf(text), 3)).toBeNull();
  });

  test('a header of 300 characters is a header', () => {
    const header = `任务|责任单位|${'说'.repeat(292)}`;
    expect(header).toHaveLength(300);
    expect(cells(`${header}\n推进|县医保局`)).not.toBeNull();
    expect(cells(`${header}说\n推进|县医保局`)).toBeNull();
  });
});

test('for every line, cells are in order, trimmed, and lose nothing but their signs', () => {
  const unit = fc.constantFrom(...Array.from('推进|｜ \t'));
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1 }), (row) => {
      const text = `任务|责任单位\n甲|${row}甲`;
      const [, found = []] = cells(text) ?? [];
      expect(found.every((words) => words === words.trim())).toBe(true);
      expect(found.join('').replaceAll(/\s/g, '')).toBe(`甲${row}甲`.replaceAll(/[|｜\s]/g, ''));
      expect(found).toHaveLength(`甲|${row}甲`.split(/[|｜]/).length);
    }),
  );
});
