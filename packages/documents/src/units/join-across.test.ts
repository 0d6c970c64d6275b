// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { cleanText } from '../clean/clean-text.js';
import { groupsIn } from './find-groups.js';
import { joinAcross } from './join-across.js';

/** The words of each group, over all paragraphs of a text. */
function joined(text: string) {
  const clean = cleanText({ text, tables: [] }, (same) => same);
  const groups = clean.flow.flatMap((item) =>
    item.kind === 'paragraph' ? groupsIn(clean, item.range) : [],
  );
  return joinAcross(clean, groups).map(({ range }) => clean.match.slice(...range));
}

describe('label lines under each other', () => {
  test.each([
    '【牵头单位】县医保局\n【配合单位】县财政局\n【完成时限】6月底',
    '牵头单位：县医保局\n配合单位：县财政局\n完成时限：6月底',
    '责任单位：县医保局\n完成时限：6月底',
    '完成时限：6月底\n责任单位：县医保局',
    '配合单位：县财政局\n牵头单位：县医保局',
    '责任单位：县医保局\n责任人：张某',
    '责任单位：县医保局\n（完成时限：6月底）',
  ])('are one group: %j', (text) => {
    expect(joined(text)).toEqual([text]);
  });

  test('a second lead begins a new group', () => {
    expect(
      joined('牵头单位：县医保局\n配合单位：县财政局\n牵头单位：县教育局\n配合单位：县妇联'),
    ).toEqual(['牵头单位：县医保局\n配合单位：县财政局', '牵头单位：县教育局\n配合单位：县妇联']);
  });

  test('words between them keep them apart', () => {
    expect(joined('责任单位：县医保局\n做好回访服务。\n完成时限：6月底')).toEqual([
      '责任单位：县医保局',
      '完成时限：6月底',
    ]);
  });
});

describe('units in brackets are a group of their own', () => {
  test.each([
    ['（县医保局负责）', '（县财政局配合）'],
    ['（县财政局配合）', '（县医保局牵头）'],
    ['〔责任单位：县医保局〕', '〔责任单位：县财政局〕'],
    ['[责任单位：县医保局]', '[责任单位：县财政局]'],
    ['责任单位：县医保局', '（县财政局负责）'],
    ['（县财政局负责）', '完成时限：6月底'],
  ])('%s above %s', (above, below) => {
    expect(joined(`${above}\n${below}`)).toEqual([above, below]);
  });
});

describe('white space between two groups', () => {
  const at = (gap: string) => {
    const text = `责任单位：县医保局${gap}完成时限：6月底`;
    const clean = {
      ...cleanText({ text: '', tables: [] }, (same) => same),
      match: text,
    };
    const split = text.indexOf('完');
    const bare = { parts: [], times: [], statesLeadRule: false, adds: [] };
    return joinAcross(clean, [
      { ...bare, range: [0, 9] },
      { ...bare, range: [split, text.length] },
    ]).length;
  };

  test.each([
    [6, 1],
    [7, 2],
  ])('of %i characters leaves %i', (width, count) => {
    expect(at(' '.repeat(width))).toBe(count);
  });
});

test('no groups make none', () => {
  expect(joined('做好结算。')).toEqual([]);
});

test.each([
  '（县医保局牵头）\n（县财政局、县民政局配合）',
  '（牵头单位：县医保局）\n（配合单位：县财政局）',
])('who leads and who supports on the next line are one group: %j', (text) => {
  expect(joined(text)).toEqual([text]);
});

test('a second lead below them begins a new group', () => {
  expect(joined('（县医保局牵头）\n（县财政局配合）\n（县教育局牵头）\n（县妇联配合）')).toEqual([
    '（县医保局牵头）\n（县财政局配合）',
    '（县教育局牵头）\n（县妇联配合）',
  ]);
});
