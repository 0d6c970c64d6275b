// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { linesOf } from './lines.js';
import { spacedTable } from './spaced-table.js';

/** The cells of the table that begins at the first line, by column; null where none begins. */
function cells(...texts: readonly string[]): readonly (readonly string[])[] | null {
  const text = texts.join('\n');
  const found = spacedTable(text, linesOf(text), 0);
  return (
    found?.table.rows.map((row) => {
      const words: string[] = [];
      for (const { column, span, more = [] } of row)
        words[column] = [span, ...more].map((piece) => text.slice(...piece)).join('/');
      return Array.from(words, (it: string | undefined) => it ?? '');
    }) ?? null
  );
}

/** Where the table ends: the first line that it does not take. */
const endOf = (...texts: readonly string[]): number | undefined =>
  spacedTable(texts.join('\n'), linesOf(texts.join('\n')), 0)?.to;

const HEADER = '序号 事项 责任单位 完成时限';

describe('a table whose columns are parted by spaces', () => {
  test('has a row for each number', () => {
    expect(
      cells(HEADER, '1 更新车辆24辆 县医保局、县财政局 2026年9月底', '2 编印手册 县民政局 长期'),
    ).toEqual([
      ['序号', '事项', '责任单位', '完成时限'],
      ['1', '更新车辆24辆', '县医保局、县财政局', '2026年9月底'],
      ['2', '编印手册', '县民政局', '长期'],
    ]);
  });

  test.each<[string, string[], string[]]>([
    [
      'an empty cell stays empty',
      [HEADER, '1 编印手册 2026年9月底'],
      ['1', '编印手册', '', '2026年9月底'],
    ],
    ['a row may end early', [HEADER, '1 编印手册 县民政局'], ['1', '编印手册', '县民政局']],
    [
      'a space inside the work parts nothing',
      [HEADER, '1 推广 A 级食堂 县民政局 年底前'],
      ['1', '推广 A 级食堂', '县民政局', '年底前'],
    ],
    [
      'spaces between names part nothing',
      [HEADER, '1 编印手册 县民政局 县财政局 年底前'],
      ['1', '编印手册', '县民政局 县财政局', '年底前'],
    ],
    [
      'columns may come in another order',
      ['完成时间 工作事项 责任科室 序号', '4月底 编印手册 人事科、财务科 1'],
      ['4月底', '编印手册', '人事科、财务科', '1'],
    ],
    [
      'two spaces part what one does not',
      ['序号  任务  牵头单位  配合单位', '1  编印 手册  县民政局  县财政局 县医保局'],
      ['1', '编印 手册', '县民政局', '县财政局 县医保局'],
    ],
    [
      'there may be no numbers',
      ['工作任务 责任单位 完成时限', '编印手册 县民政局 年底前'],
      ['编印手册', '县民政局', '年底前'],
    ],
    [
      'a header may be broken over two lines',
      ['序号 事项 责任 完成', '单位 时限', '1 编印手册 县民政局 年底前'],
      ['1', '编印手册', '县民政局', '年底前'],
    ],
    [
      'a name in the header may have a space in it',
      ['序 号  事 项  责任单位  完成时限', '1  编印手册  县民政局  年底前'],
      ['1', '编印手册', '县民政局', '年底前'],
    ],
    [
      'names that stop at 、 go on below',
      [HEADER, '1 编印手册 县民政局、 年底前', '县财政局'],
      ['1', '编印手册', '县民政局、/县财政局', '年底前'],
    ],
    [
      'what stands below a column belongs to it',
      [
        '序号   事项           责任单位    完成时限',
        '1      对乡镇卫生院   县民政局    2026年',
        '       逐一开展评估   县财政局    9月底',
      ],
      ['1', '对乡镇卫生院/逐一开展评估', '县民政局/县财政局', '2026年/9月底'],
    ],
    [
      'a row may begin with its number alone',
      [HEADER, '1', '编印手册 县民政局 年底前', '2 推广经验 县民政局 年底前'],
      ['1', '编印手册', '县民政局', '年底前'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(cells(...lines)?.at(1)).toEqual(expected);
  });

  test('rows go on behind a page mark and a repeated header', () => {
    const rows = cells(
      HEADER,
      '1 编印手册 县民政局 年底前',
      '— 6 —',
      HEADER,
      '2 推广经验 县财政局 年底前',
    );
    expect(rows?.map(([number]) => number)).toEqual(['序号', '1', '2']);
  });

  test('ends with its last row', () => {
    expect(endOf(HEADER, '1 编印手册 县民政局 年底前', '— 6 —', '抄送：县委。')).toBe(2);
    expect(endOf(HEADER, '1 编印手册 县民政局 年底前', '各单位要抓好落实。')).toBe(2);
    expect(endOf(HEADER, '1 编印手册 县民政局 年底前', '附件：说明')).toBe(2);
  });

  test.each<[string, string[]]>([
    ['a line below names no row', [HEADER, '各单位要抓好落实。']],
    ['it begins with another number', [HEADER, '2 编印手册 县民政局 年底前']],
    ['the names are no columns', ['县医保局 县财政局 县民政局', '1 2 3']],
    ['two names are too few', ['序号 事项', '1 编印手册']],
    ['nobody, no time and no number is named', ['任务 措施 目标', '推进 先做 九成']],
  ])('is none where %s', (_, lines) => {
    expect(cells(...lines)).toBeNull();
  });
});
