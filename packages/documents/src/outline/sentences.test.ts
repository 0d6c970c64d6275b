// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CleanText, Range } from '../clean/clean-text.js';
import { canonical } from '../clean/canonical.js';
import { outside, sentencesIn } from './sentences.js';

const clean = (text: string): CleanText => ({
  shown: text,
  match: canonical(text),
  at: Array.from({ length: text.length }, (_, i) => i),
  flow: [],
});

const sentences = (text: string): readonly string[] =>
  sentencesIn(clean(text), [0, text.length]).map((range) => text.slice(...range));

describe('sentences', () => {
  test.each<[string, string, string[]]>([
    [
      'end at 。；！ and ？',
      '推进。落实；抓好！是否？完成',
      ['推进。', '落实；', '抓好！', '是否？', '完成'],
    ],
    ['end at a half-width ; too', '推进;落实', ['推进;', '落实']],
    ['end at the end of a line', '推进\n落实', ['推进', '落实']],
    ['do not end at a comma', '一是推进，二是落实。', ['一是推进，二是落实。']],
    ['begin at ①', '做到：①推进②落实。③完成', ['做到：', '①推进', '②落实。', '③完成']],
    [
      'hold brackets with stops',
      '推进（先试点；后推广。）。落实',
      ['推进（先试点；后推广。）。', '落实'],
    ],
    ['hold quotations with stops', '以“快。准。”为准。落实', ['以“快。准。”为准。', '落实']],
    ['hold titles with stops', '按《办法；细则》执行。落实', ['按《办法；细则》执行。', '落实']],
    ['hold ① inside brackets', '推进（①甲；②乙）。落实', ['推进（①甲；②乙）。', '落实']],
    [
      'hold brackets in brackets',
      '推进（甲（乙；丙）；丁）。落实',
      ['推进（甲（乙；丙）；丁）。', '落实'],
    ],
    [
      'end in a bracket that is never closed',
      '推进（甲；乙。丙（丁；戊）。',
      ['推进（甲；', '乙。', '丙（丁；戊）。'],
    ],
    ['are not white space and stops', ' 。 推进 。 ；落实', ['推进 。', '落实']],
    ['can be figures or letters', '90。DRG。——。', ['90。', 'DRG。']],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test('are of the range asked for', () => {
    expect(sentencesIn(clean('推进。落实。完成。'), [3, 6])).toEqual([[3, 6]]);
    expect(sentencesIn(clean('推进'), [1, 1])).toEqual([]);
  });
});

describe('the parts outside of holes', () => {
  test.each<[string, Range, Range[], Range[]]>([
    ['no hole', [2, 9], [], [[2, 9]]],
    [
      'one inside',
      [2, 9],
      [[4, 6]],
      [
        [2, 4],
        [6, 9],
      ],
    ],
    [
      'two that touch',
      [2, 9],
      [
        [4, 6],
        [6, 7],
      ],
      [
        [2, 4],
        [7, 9],
      ],
    ],
    [
      'one in another',
      [2, 9],
      [
        [4, 8],
        [5, 6],
      ],
      [
        [2, 4],
        [8, 9],
      ],
    ],
    ['one over the start', [2, 9], [[0, 4]], [[4, 9]]],
    ['one over the end', [2, 9], [[7, 12]], [[2, 7]]],
    ['one over all', [2, 9], [[0, 12]], []],
    ['one before', [2, 9], [[0, 1]], [[2, 9]]],
    [
      'two behind',
      [2, 9],
      [
        [10, 11],
        [12, 13],
      ],
      [[2, 9]],
    ],
    ['an empty range', [2, 2], [[0, 1]], []],
  ])('%s', (_, range, holes, expected) => {
    expect(outside(range, holes)).toEqual(expected);
  });

  test('for every range and holes in order, hold each index that no hole covers, once', () => {
    const hole = fc.tuple(fc.nat(30), fc.nat(8)).map(([from, size]): Range => [from, from + size]);
    fc.assert(
      fc.property(fc.nat(20), fc.nat(12), fc.array(hole, { maxLength: 5 }), (from, size, any) => {
        const holes = any.toSorted((a, b) => a[0] - b[0]);
        const covered = (i: number): boolean => holes.some(([s, e]) => i >= s && i < e);
        const all = Array.from({ length: size }, (_, i) => from + i);
        const parts = outside([from, from + size], holes);
        const inParts = parts.flatMap(([s, e]) => Array.from({ length: e - s }, (_, i) => s + i));
        expect(inParts).toEqual(all.filter((i) => !covered(i)));
        expect(parts.every(([s, e]) => e > s)).toBe(true);
      }),
    );
  });
});

test('for every text, sentences are in order, apart, trimmed, and hold each word', () => {
  const unit = fc.constantFrom(...Array.from('推进。；，（）“”《》①② \n9'));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      const ranges = sentencesIn(clean(text), [0, text.length]);
      let end = 0;
      for (const [from, to] of ranges) {
        expect(from >= end && to > from && to <= text.length).toBe(true);
        expect(text.slice(from, to)).not.toMatch(/^[ \n]|[ \n]$/);
        end = to;
      }
      const words = (some: string): string => some.replaceAll(/[^推进9]/g, '');
      expect(words(ranges.map((range) => text.slice(...range)).join(''))).toBe(words(text));
    }),
    { numRuns: 500 },
  );
});
