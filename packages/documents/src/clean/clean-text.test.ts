// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CleanText, cleanText, matchIn, shownIn, spanOf } from './clean-text.js';

const same = (text: string): string => text;
const clean = (text: string): CleanText => cleanText({ text, tables: [] }, same);

/** Paragraphs as they are shown; a table as its rows. */
const shown = (text: string): readonly string[] => {
  const done = clean(text);
  return done.flow.map((item) =>
    item.kind === 'paragraph'
      ? shownIn(done, item.range)
      : item.rows.map((row) => row.map(({ range }) => shownIn(done, range)).join('|')).join('/'),
  );
};

/** A line of PDF text, broken at the margin. */
const FULL = '示例县要推进医保医疗医药协同发展和治理';

describe('the reading form', () => {
  test('is one paragraph a line where nothing is broken', () => {
    expect(shown('一、推进改革\n\n二、抓好落实')).toEqual(['一、推进改革', '二、抓好落实']);
  });

  test('joins lines that the margin broke, and keeps what begins a piece', () => {
    const text = [FULL, FULL, '并抓落实。', FULL, '并见成效。', '责任单位：示例县医保局'].join(
      '\n',
    );
    expect(shown(text)).toEqual([
      `${FULL}${FULL}并抓落实。`,
      `${FULL}并见成效。`,
      '责任单位：示例县医保局',
    ]);
  });

  test('loses a page mark inside a word and goes on behind it', () => {
    const text = [FULL, FULL, FULL, '各级医疗机', '- 3 -', '构要抓落实。', FULL, '第4页'].join(
      '\n',
    );
    expect(shown(text)).toEqual([`${FULL}${FULL}${FULL}各级医疗机`.concat('构要抓落实。'), FULL]);
  });

  test('loses bare numbers only where lines are broken at the margin', () => {
    expect(shown([FULL, '12', FULL, FULL, '结束。'].join('\n'))).toEqual([
      `${FULL.repeat(3)}结束。`,
    ]);
    expect(shown('推进\n12\n落实')).toEqual(['推进', '12', '落实']);
  });

  test('is empty where only page marks stand', () => {
    expect(clean('- 1 -\n— 2 —')).toEqual({ shown: '', match: '', at: [], flow: [] });
  });

  test('keeps tables apart from the paragraphs around them', () => {
    expect(shown('前言，\n任务|责任单位\n推进|甲局\n后记')).toEqual([
      '前言，',
      '任务|责任单位/推进|甲局',
      '后记',
    ]);
  });

  test('the lines of a table do not tell how paragraphs are set', () => {
    const row = `${FULL}|${FULL}`;
    const text = ['任务|责任单位', row, row, row, row, FULL, FULL.slice(0, 12)].join('\n');
    expect(shown(text).slice(1)).toEqual([FULL, FULL.slice(0, 12)]);
  });

  test('loses glosses and bookmarks', () => {
    expect(shown('醫(yī)藥(yào)改[bookmark: _GoBack]革')).toEqual(['醫藥改革']);
  });

  test('is matched in one width and shown as written', () => {
    const done = clean('(一)达到９０％,');
    expect(shownIn(done, [0, 9])).toBe('(一)达到９０％,');
    expect(matchIn(done, [0, 9])).toBe('（一）达到90%，');
  });
});

describe('simplified characters', () => {
  const table: Readonly<Record<string, string>> = { 醫: '医', 藥: '药' };
  const simplify = (text: string): string => text.replaceAll(/[醫藥]/g, (c) => table[c] ?? c);

  test('are shown, with the places of the original', () => {
    const done = cleanText({ text: '  醫藥', tables: [] }, simplify);
    expect(done.shown).toBe('医药\n');
    expect(spanOf(done, [0, 2])).toEqual([2, 4]);
  });

  test('are not taken where they would shift the text', () => {
    const done = cleanText({ text: '醫藥', tables: [] }, (text) => `${text}。`);
    expect(done.shown).toBe('醫藥\n');
  });
});

describe('the original span', () => {
  const done = clean('推[bookmark:x]进\n落实');

  test.each<[readonly [number, number], readonly [number, number]]>([
    [
      [0, 2],
      [0, 14],
    ],
    [
      [0, 1],
      [0, 1],
    ],
    [
      [1, 2],
      [13, 14],
    ],
    [
      [3, 5],
      [15, 17],
    ],
    [
      [3, 3],
      [15, 15],
    ],
  ])('of %j is %j', (range, expected) => {
    expect(spanOf(done, range)).toEqual(expected);
  });
});

describe('for every text', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      ...Array.from('推进医改，。：（）|\t \n\r\u3000\u200B1.一、DR-'),
      '任务|责任单位\n',
      '序号\n任务\n责任单位\n1\n',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  const text = fc.string({ unit, maxLength: 300 });

  test('offsets rise and stay in the text, and each character is the one that stands there', () => {
    fc.assert(
      fc.property(text, (words) => {
        const done = clean(words);
        expect(done.match).toHaveLength(done.shown.length);
        expect(done.at).toHaveLength(done.shown.length);
        for (const [i, at] of done.at.entries()) {
          const c = done.shown.charAt(i);
          if (c !== '\n' && c !== ' ') expect(c).toBe(words.charAt(at));
          expect(at).toBeGreaterThan((done.at[i - 1] ?? -1) - (c === '\n' ? 1 : 0));
        }
        expect(done.at.at(-1) ?? 0).toBeLessThanOrEqual(words.length);
      }),
      { numRuns: 300 },
    );
  });

  test('pieces are in order and hold no break outside of tables', () => {
    fc.assert(
      fc.property(text, (words) => {
        const done = clean(words);
        let end = 0;
        for (const item of done.flow) {
          if (item.kind === 'table') continue;
          expect(item.range[0]).toBeGreaterThanOrEqual(end);
          expect(shownIn(done, item.range)).not.toContain('\n');
          [, end] = item.range;
        }
        expect(end).toBeLessThanOrEqual(done.shown.length);
      }),
    );
  });

  test('every letter and character stands in the reading form, but for page marks', () => {
    const plain = fc.string({ unit: fc.constantFrom(...Array.from('推进医改，。：\n 一、')) });
    fc.assert(
      fc.property(plain, (words) => {
        expect(clean(words).shown.replaceAll(/\s/g, '')).toBe(words.replaceAll(/\s/g, ''));
      }),
    );
  });
});
