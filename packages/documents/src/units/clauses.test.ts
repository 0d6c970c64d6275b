// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from './clauses.js';

const read = (text: string): readonly string[] =>
  partsOf(text, [0, text.length]).map(
    ({ role, units, openEnded }) =>
      `${role} ${units.map((unit) => text.slice(...unit)).join('、')}${openEnded ? ' 等' : ''}`,
  );

describe('who does what', () => {
  test.each([
    ['县教育局负责', ['responsible 县教育局']],
    ['县教育局牵头，县财政局、县民政局配合', ['lead 县教育局', 'support 县财政局、县民政局']],
    [
      '县教育局、县财政局牵头，县民政局按职责分工负责',
      ['lead 县教育局、县财政局', 'by-duty 县民政局'],
    ],
    ['县教育局负责；各乡镇人民政府具体落实', ['responsible 县教育局', 'implement 各乡镇人民政府']],
    ['县教育局，县财政局，县民政局负责', ['responsible 县教育局、县财政局、县民政局']],
    ['县教育局；县财政局', ['bare 县教育局', 'bare 县财政局']],
    ['县教育局、县财政局', ['bare 县教育局、县财政局']],
    ['县教育局、县财政局等部门负责', ['responsible 县教育局、县财政局 等']],
    ['市财政局（市国资委，市金融办）负责', ['responsible 市财政局（市国资委，市金融办）']],
  ])('%s', (text, parts) => {
    expect(read(text)).toEqual(parts);
  });

  test.each([
    ['县教育局负责，2027年6月底前完成', ['responsible 县教育局']],
    ['2027年6月底前完成，县教育局负责', ['responsible 县教育局']],
    ['县教育局、县财政局，2027年6月底前', ['bare 县教育局、县财政局']],
    ['县教育局负责，年内取得明显成效', ['responsible 县教育局']],
    ['县教育局负责，长期坚持', ['responsible 县教育局']],
  ])('a time is nobody: %s', (text, parts) => {
    expect(read(text)).toEqual(parts);
  });

  test.each([
    ['县教育局负责，排在第一位的为牵头部门，下同', ['responsible 县教育局']],
    ['县教育局负责，以下责任单位均包括各乡镇人民政府，不再列出', ['responsible 县教育局']],
    ['下同，县教育局负责', ['responsible 县教育局']],
  ])('a note about the lists is nobody: %s', (text, parts) => {
    expect(read(text)).toEqual(parts);
  });

  test.each(['', '，；。', '2027年底'])('nobody is named in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('a stray closing bracket does not hide the commas behind it', () => {
    expect(read('县教育局）负责，县财政局（甲，乙）配合')).toEqual([
      'responsible 县教育局）',
      'support 县财政局（甲，乙）',
    ]);
  });

  test('every name stands inside the range, in order, whatever the text', () => {
    const signs = [
      '县教育局',
      '各乡镇',
      '、',
      '，',
      '；',
      '（',
      '）',
      '牵头',
      '负责',
      '下同',
      '年底',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs)), (pieces) => {
        const text = pieces.join('');
        const units = partsOf(text, [0, text.length]).flatMap((part) => part.units);
        expect(units.every(([from, to]) => from < to && to <= text.length)).toBe(true);
        expect(units).toEqual([...units].sort((a, b) => a[0] - b[0]));
      }),
    );
  });
});
