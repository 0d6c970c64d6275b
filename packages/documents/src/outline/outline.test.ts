// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CleanText, cleanText, matchIn } from '../clean/clean-text.js';
import { type Item, type Outline, outlineOf, rankOf, walk } from './outline.js';

const clean = (text: string): CleanText => cleanText({ text, tables: [] }, (same) => same);

/** An outline as indented labels, with the words and the number of paragraphs and tables below each. */
function drawn(text: string): readonly string[] {
  const done = clean(text);
  const draw = (item: Item, depth: number): readonly string[] => [
    `${'-'.repeat(depth)}${item.marker.label}${matchIn(done, item.head)}` +
      (item.body.length > 0 ? ` +${item.body.length}` : '') +
      (item.tables.length > 0 ? ` table` : ''),
    ...item.children.flatMap((child) => draw(child, depth + 1)),
  ];
  return outlineOf(done).items.flatMap((item) => draw(item, 0));
}

const outline = (text: string): Outline => outlineOf(clean(text));

describe('paragraphs nest by their labels', () => {
  test.each<[string, string, string[]]>([
    [
      'as documents nest them',
      '一、甲\n（一）乙\n1.丙\n（1）丁\n二、戊',
      ['一、甲', '-（一）乙', '--1.丙', '---（1）丁', '二、戊'],
    ],
    [
      'where a level is left out',
      '一、甲\n1.乙\n2.丙\n（一）丁\n1.戊',
      ['一、甲', '-1.乙', '-2.丙', '-（一）丁', '--1.戊'],
    ],
    [
      'where numbers run through',
      '一、甲\n1.乙\n二、丙\n2.丁',
      ['一、甲', '-1.乙', '二、丙', '-2.丁'],
    ],
    [
      'from chapters to articles',
      '第一章 甲\n第一条 乙\n第二条 丙\n第二章 丁',
      ['第一章甲', '-第一条乙', '-第二条丙', '第二章丁'],
    ],
    [
      'where a document begins at a low level',
      '（一）甲\n（二）乙\n一、丙',
      ['（一）甲', '（二）乙', '一、丙'],
    ],
  ])('%s', (_, text, expected) => {
    expect(drawn(text)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['附件', '一、甲\n附件\n任务|责任单位\n推进|县医保局'],
    ['附件：清单', '一、甲\n附件：任务清单\n任务|责任单位\n推进|县医保局'],
    ['附件1 and a title', '一、甲\n附件1\n任务清单\n任务|责任单位\n推进|县医保局'],
    ['附 件', '一、甲\n附 件\n任务|责任单位\n推进|县医保局'],
  ])('a table behind %s stands in no piece', (_, text) => {
    expect(drawn(text).join()).not.toContain('table');
    expect(outline(text).tables).toHaveLength(1);
  });

  test('a numbered piece behind 附件 has its table', () => {
    expect(drawn('一、甲\n附件\n一、乙\n任务|责任单位\n推进|县医保局').at(-1)).toContain('table');
  });

  test('paragraphs without a label stand below the piece before them, ① too', () => {
    expect(drawn('一、甲\n推进。\n①落实\n②抓好\n（一）乙\n完成。')).toEqual([
      '一、甲 +3',
      '-（一）乙 +1',
    ]);
  });

  test('① is a piece where nothing stands above it', () => {
    expect(drawn('①推进\n②落实')).toEqual(['①推进 +1']);
  });

  test('what stands before the first label is the preamble', () => {
    expect(outline('示例县通知\n各单位：\n一、甲').preamble).toEqual([
      [0, 5],
      [6, 10],
    ]);
  });

  test('tables stand below the piece before them, or outside', () => {
    const table = '任务|责任单位\n推进|甲局';
    expect(drawn(`一、甲\n${table}\n二、乙`)).toEqual(['一、甲 table', '二、乙']);
    expect(outline(`标题\n${table}`).tables).toHaveLength(1);
  });

  test('a piece reaches to the last paragraph below it', () => {
    const [first, second] = outline('一、甲\n（一）乙\n推进\n二、丙').items;
    expect([first?.start, first?.end]).toEqual([0, 11]);
    expect(first?.children[0]?.end).toBe(11);
    expect([second?.start, second?.end]).toEqual([12, 15]);
  });

  test('spaces behind a label are not of the words', () => {
    expect(drawn('一、  推进\n第一章  总则')).toEqual(['一、推进', '第一章总则']);
    expect(drawn('（一）\n推进')).toEqual(['（一） +1']);
  });
});

describe('a label of a sentence that begins with a number', () => {
  test.each<[string, string, string[]]>([
    ['is read behind the one before it', '2.推进\n3.11个村落实', ['2.推进', '3.11个村落实']],
    [
      'is read as the first below another level',
      '（一）推进\n1.5个县落实',
      ['（一）推进', '-1.5个县落实'],
    ],
    ['is none out of turn', '2.推进\n4.11个村落实', ['2.推进 +1']],
    ['is none at the start', '1.5个县落实', []],
    ['is none for the second below another level', '（一）推进\n2.5个县落实', ['（一）推进 +1']],
  ])('%s', (_, text, expected) => {
    expect(drawn(text)).toEqual(expected);
  });
});

describe('a list of appended files', () => {
  test.each([
    ['附件：1.任务表'],
    ['附件1：任务表'],
    ['附 件: 1.任务表'],
    ['附表：1.任务表'],
    ['附录：1.任务表'],
  ])('makes no pieces behind %s', (first) => {
    expect(drawn(`一、推进\n${first}\n2.指标表\n3.联系表`)).toEqual(['一、推进 +3']);
  });

  test.each<[string, string, string[]]>([
    ['a sentence ends it', '2.各县要推进。', ['一、推进 +1', '-2.各县要推进。']],
    ['a clause ends it', '2.推进；', ['一、推进 +1', '-2.推进；']],
    ['another level ends it', '二、推进', ['一、推进 +1', '二、推进']],
    [
      'a line over 60 characters ends it',
      `2.${'推'.repeat(59)}`,
      ['一、推进 +1', `-2.${'推'.repeat(59)}`],
    ],
  ])('%s', (_, line, expected) => {
    expect(drawn(`一、推进\n附件：1.任务表\n${line}`)).toEqual(expected);
  });

  test('a line of 60 characters goes on, and a paragraph between ends it', () => {
    expect(drawn(`一、推进\n附件：1.任务表\n2.${'推'.repeat(58)}`)).toEqual(['一、推进 +2']);
    expect(drawn('一、推进\n附件：1.任务表\n各单位\n2.落实')).toEqual(['一、推进 +2', '-2.落实']);
  });
});

test('rank follows the level of the label', () => {
  const ranks = walk(outline('第一章 甲\n第一条 乙\n一、丙\n（一）丁\n1.戊\n（1）己').items).map(
    rankOf,
  );
  expect(ranks).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a walk meets each piece before those below it, in the order of the text', () => {
  const { items } = outline('一、甲\n（一）乙\n1.丙\n（二）丁\n二、戊');
  expect(walk(items).map((item) => item.marker.label)).toEqual([
    '一、',
    '（一）',
    '1.',
    '（二）',
    '二、',
  ]);
});

test('for every document, each paragraph is found once and pieces hold those below them', () => {
  const line = fc.constantFrom(
    '一、推进',
    '（一）推进',
    '1.推进',
    '（1）推进',
    '①推进',
    '推进',
    '附件：1.表',
    '2.表',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const text = lines.join('\n');
      const { preamble, items } = outline(text);
      const all = walk(items);
      const starts = [
        ...preamble,
        ...all.flatMap(({ start, end, body }) => [[start, end], ...body]),
      ];
      expect(starts).toHaveLength(lines.length);
      for (const item of all)
        for (const child of item.children) {
          expect(rankOf(child)).toBeGreaterThan(rankOf(item));
          expect(child.start > item.start && child.end <= item.end).toBe(true);
        }
    }),
  );
});
