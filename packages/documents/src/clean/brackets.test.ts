// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bracketsIn, isInside } from './brackets.js';

const shown = (text: string): readonly string[] =>
  bracketsIn(text, [0, text.length]).map(({ range, depth }) => `${depth} ${text.slice(...range)}`);

describe('the bracketed pieces of a text', () => {
  test.each<[string, string, string[]]>([
    [
      'every family',
      '（甲）〔乙〕[丙]【丁】《戊》〈己〉“庚”「辛」',
      ['0 （甲）', '0 〔乙〕', '0 [丙]', '0 【丁】', '0 《戊》', '0 〈己〉', '0 “庚”', '0 「辛」'],
    ],
    [
      'one in the other, outer first',
      '（市财政局（市国资委）、市医保局）后',
      ['0 （市财政局（市国资委）、市医保局）', '1 （市国资委）'],
    ],
    [
      'beside each other after a nested one',
      '《关于〈办法〉的通知》（甲）',
      ['0 《关于〈办法〉的通知》', '1 〈办法〉', '0 （甲）'],
    ],
    [
      'a stray closer closes nothing',
      '示办字〔2026〕8号）》要求（甲）',
      ['0 〔2026〕', '0 （甲）'],
    ],
    ['a closer of another family closes nothing', '（甲】乙）', ['0 （甲】乙）']],
    [
      'an opener without partner hides nothing behind it',
      '完善“三医机制。（市医保局负责）',
      ['0 （市医保局负责）'],
    ],
    ['nor what stands in a piece with it', '（甲（乙）。丙', ['0 （乙）']],
    ['a piece ends what was left open in it', '（甲“乙）丙”', ['0 （甲“乙）']],
    ['no piece goes beyond its line', '（甲\n乙）（丙）', ['0 （丙）']],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test('only the range asked for is read', () => {
    expect(bracketsIn('（甲）（乙）（丙）', [3, 6])).toEqual([
      { range: [3, 6], open: '（', depth: 0 },
    ]);
    expect(bracketsIn('（甲）', [0, 2])).toEqual([]);
  });

  test('a closer looks back over seven openers of other families, not over eight', () => {
    expect(shown(`（${'《'.repeat(7)}）`)).toEqual([`0 （${'《'.repeat(7)}）`]);
    expect(shown(`（${'《'.repeat(8)}）`)).toEqual([]);
  });
});

test('an index is inside from the opener to the closer', () => {
  const ranges = [
    [1, 3],
    [5, 6],
  ] as const;
  expect([0, 1, 2, 3, 4, 5, 6].filter((i) => isInside(ranges, i))).toEqual([1, 2, 5]);
});

describe('for every string of brackets', () => {
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('（）《》“”〔〕甲\n')),
    maxLength: 60,
  });

  test('pieces are in order, closed by their own sign, and stand in each other or apart', () => {
    fc.assert(
      fc.property(text, (words) => {
        const pieces = bracketsIn(words, [0, words.length]);
        for (const [i, { range, open, depth }] of pieces.entries()) {
          const around = pieces.filter(
            (other) => other.range[0] < range[0] && other.range[1] > range[1],
          );
          expect(around).toHaveLength(depth);
          expect(open + words.charAt(range[1] - 1)).toMatch(/^(?:（）|《》|“”|〔〕)$/);
          expect(words.charAt(range[0])).toBe(open);
          expect(range[0]).toBeGreaterThan(pieces[i - 1]?.range[0] ?? -1);
        }
      }),
    );
  });

  test('pieces that overlap stand one in the other', () => {
    fc.assert(
      fc.property(text, (words) => {
        const pieces = bracketsIn(words, [0, words.length]).map(({ range }) => range);
        const crossing = pieces.flatMap(([a, b]) =>
          pieces.filter(([c, d]) => a < c && c < b && b < d),
        );
        expect(crossing).toEqual([]);
      }),
    );
  });
});

test('a hundred thousand openers and closers are read', () => {
  const half = 100_000;
  const text = '（'.repeat(half) + '）'.repeat(half);
  expect(bracketsIn(text, [0, text.length])).toHaveLength(half);
});
