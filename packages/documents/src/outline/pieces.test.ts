// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { cleanText, type CleanText, matchIn } from '../clean/clean-text.js';
import { type Item, outlineOf } from './outline.js';
import { ownPieces } from './pieces.js';

const clean = (text: string): CleanText => cleanText({ text, tables: [] }, (same) => same);

function firstItem(done: CleanText): Item {
  const [item] = outlineOf(done).items;
  if (item === undefined) throw new Error('the text of a test begins with a label');
  return item;
}

/** The first item's paragraphs, with the number of groups in each, and the paragraphs that follow it. */
function read(text: string): {
  readonly own: readonly string[];
  readonly after: readonly string[];
} {
  const done = clean(text);
  const { pieces, after } = ownPieces(done)(firstItem(done));
  return {
    own: pieces.map(({ range, groups }) => `${matchIn(done, range)}/${groups.length}`),
    after: after.map((range) => matchIn(done, range)),
  };
}

describe('the paragraphs of a piece', () => {
  test('are its own, with the groups in them', () => {
    expect(read('一、推进改革\n抓好落实。（县医保局负责）')).toEqual({
      own: ['推进改革/0', '抓好落实。（县医保局负责）/1'],
      after: [],
    });
  });

  test('end with the last group', () => {
    const text = '一、推进。（县医保局负责）\n落实。（县财政局负责）\n各县要抓紧。\n附件：任务表';
    expect(read(text)).toEqual({
      own: ['推进。（县医保局负责）/1', '落实。（县财政局负责）/1'],
      after: ['各县要抓紧。', '附件：任务表'],
    });
  });

  test.each([
    ['各县要抓紧推进。'],
    ['各县市、各部门应落实责任。'],
    ['有关部门请抓紧推进。'],
    ['市直各部门须抓紧推进。'],
    ['请务必抓紧推进。'],
    ['以上需抓紧推进。'],
    ['附件：任务表'],
    ['附：任务表'],
    ['抄送：县委办公室'],
    ['联系人另行通知'],
    ['主送：各单位'],
    ['此件公开发布'],
    ['没有明确时限的，年底前完成。'],
    ['（未明确期限的，年底前完成）'],
    ['凡未定时间的，年底前完成。'],
  ])('end before %s where no unit is named', (line) => {
    expect(read(`一、推进改革\n抓好落实。\n${line}\n其他`)).toEqual({
      own: ['推进改革/0', '抓好落实。/0'],
      after: [line, '其他'],
    });
  });

  test.each([['各县的医院做好服务。'], ['完善附加保障。'], ['抓好落实。']])(
    'go on with %s',
    (line) => {
      expect(read(`一、推进改革\n${line}`).after).toEqual([]);
    },
  );

  test('a piece whose own first words look like closing words is still a piece', () => {
    expect(read('一、各县要抓紧推进。').own).toEqual(['各县要抓紧推进。/0']);
  });

  test('the label belongs to the first of them', () => {
    const done = clean('（二）推进\n落实');
    const markers = ownPieces(done)(firstItem(done)).pieces.map(({ marker }) => marker?.number);
    expect(markers).toEqual([2, undefined]);
  });

  test('are read once', () => {
    const done = clean('一、推进');
    const item = firstItem(done);
    const piecesOf = ownPieces(done);
    expect(piecesOf(item)).toBe(piecesOf(item));
  });
});
