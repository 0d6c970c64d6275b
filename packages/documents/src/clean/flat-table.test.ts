// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { flatTable } from './flat-table.js';
import { linesOf } from './lines.js';

/** The cells of a table written one cell on a line, beginning at the first; null where none begins. */
function cells(...texts: readonly string[]): readonly (readonly string[])[] | null {
  const text = texts.join('\n');
  const found = flatTable(linesOf(text), 0);
  return (
    found?.table.rows.map((row) =>
      row.map(({ span }) => text.slice(...span).replaceAll('\n', '/')),
    ) ?? null
  );
}

describe('a table with one cell on a line', () => {
  test('has as many columns as known names follow 序号', () => {
    expect(cells('序号', '任务', '责任单位', '1', '推进', '甲局', '2', '落实', '乙局')).toEqual([
      ['序号', '任务', '责任单位'],
      ['1', '推进', '甲局'],
      ['2', '落实', '乙局'],
    ]);
  });

  test.each<[string, string[], string[]]>([
    ['the measures', ['任务', '具体措施', '责任单位'], ['1', '推进', '先做/再做', '甲局']],
    ['the task', ['任务', '责任单位', '完成时限'], ['1', '推进/先做', '再做', '甲局']],
    ['the duty', ['责任单位', '工作职责'], ['1', '推进', '先做/再做/甲局']],
  ])('gives lines too many to %s', (_, header, expected) => {
    const rows = cells(
      '序号',
      ...header,
      '1',
      '推进',
      '先做',
      '再做',
      '甲局',
      '2',
      '落实',
      '做好',
      '乙局',
    );
    expect(rows?.[1]).toEqual(expected);
  });

  test('a row may lack its last cell', () => {
    expect(cells('序号', '任务', '责任单位', '1', '推进', '2', '落实', '乙局')?.slice(1)).toEqual([
      ['1', '推进'],
      ['2', '落实', '乙局'],
    ]);
  });

  test('the number of the next row inside a row opens nothing', () => {
    expect(cells('序号', '任务', '措施', '责任单位', '1', '2', '做好', '甲局')?.slice(1)).toEqual([
      ['1', '2', '做好', '甲局'],
    ]);
  });

  test('the last row ends with its columns', () => {
    const text = ['序号', '任务', '责任单位', '1', '推进', '甲局', '附则'].join('\n');
    expect(flatTable(linesOf(text), 0)).toMatchObject({ from: 0, to: 6 });
  });

  test('it ends where the numbers do', () => {
    const text = ['序号', '任务', '责任单位', '1', '推进', '甲局', '3', '落实', '乙局'].join('\n');
    expect(flatTable(linesOf(text), 0)).toMatchObject({ to: 6 });
  });

  test('a row takes at most three lines a column', () => {
    const long = (count: number): readonly string[] => Array.from({ length: count }, () => '做');
    const head = ['序号', '任务', '责任单位', '1'];
    expect(cells(...head, ...long(7), '2', '落实', '乙局')).toHaveLength(3);
    expect(cells(...head, ...long(8), '2', '落实', '乙局')).toHaveLength(2);
  });

  test.each<[string, string[]]>([
    ['its first line names a column', ['县域', '任务', '责任单位', '1', '推进', '甲局']],
    ['two known names follow', ['序号', '任务', '1', '推进']],
    ['the names are known', ['序号', '任务', '县域', '1', '推进', '全县']],
    ['the first row is number 1', ['序号', '任务', '责任单位', '2', '推进', '甲局']],
    ['rows follow', ['序号', '任务', '责任单位']],
  ])('is one only where %s', (_, lines) => {
    expect(cells(...lines)).toBeNull();
  });

  test('a name may be broken over two lines', () => {
    expect(
      cells('序号', '任务', '责任', '单位', '完成', '时限', '1', '推进', '甲局', '年底前'),
    ).toEqual([
      ['序号', '任务', '责任/单位', '完成/时限'],
      ['1', '推进', '甲局', '年底前'],
    ]);
  });

  test('the number may stand behind the work', () => {
    const text = ['完成时间', '工作事项', '责任单位', '序号'];
    const rows = ['4月底', '编印手册', '甲局', '1', '年底前', '推广经验', '乙局', '2', '抄送：'];
    expect(cells(...text, ...rows)?.slice(1)).toEqual([
      ['4月底', '编印手册', '甲局', '1'],
      ['年底前', '推广经验', '乙局', '2'],
    ]);
  });

  test('there may be no number', () => {
    const text = ['工作任务', '责任单位', '完成时限', '落实重点任务', '甲局', '长期坚持', '附则。'];
    expect(cells(...text)?.slice(1)).toEqual([['落实重点任务', '甲局', '长期坚持']]);
  });

  test.each<[string, string[]]>([
    ['a line fits no column', ['工作任务', '责任单位', '完成时限', '推进', '年底前', '甲局']],
    ['a number is not the next', ['任务', '责任单位', '序号', '推进', '甲局', '7']],
    ['nobody and no time is named', ['工作任务', '措施', '目标', '推进', '先做', '九成']],
  ])('without a number in front it is none where %s', (_, lines) => {
    expect(cells(...lines)).toBeNull();
  });

  test('ten columns are read, eleven are not', () => {
    const names = [
      '任务',
      '措施',
      '目标',
      '牵头单位',
      '配合单位',
      '时限',
      '责任人',
      '备注',
      '说明',
      '其他',
    ];
    const row = (count: number): readonly string[] => names.slice(0, count - 1).map(() => '文');
    const table = (count: number): readonly string[] => [
      '序号',
      ...names.slice(0, count - 1),
      '1',
      ...row(count),
    ];
    expect(cells(...table(10))).toHaveLength(2);
    expect(cells(...table(11))).toBeNull();
  });
});

describe('the last row', () => {
  const head = ['序号', '任务', '责任单位', '1', '推进', '甲局'];
  const last = (...lines: readonly string[]) => {
    const text = [...head, '2', ...lines].join('\n');
    return flatTable(linesOf(text), 0)?.to;
  };

  test('takes further lines of its work up to its units', () => {
    expect(last('推进改革', '办好助餐', '示例市教育局', '附则')).toBe(10);
  });

  test('ends with its columns where no line names its units', () => {
    expect(last('推进改革', '办好学校', '其他', '附则')).toBe(9);
  });
});
