// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauseAround } from './clause.js';

/** The clause around the first occurrence of some words. */
function around(text: string, words: string): string {
  const at = text.indexOf(words);
  return text.slice(...clauseAround(text, [0, text.length], [at, at + words.length]));
}

describe('a clause ends at a stop', () => {
  test.each([
    ['健全制度，床位增加20张，加强培训', '床位增加20张'],
    ['健全制度；床位增加20张；加强培训', '床位增加20张'],
    ['健全制度。床位增加20张。加强培训', '床位增加20张'],
    ['健全制度！床位增加20张！加强培训', '床位增加20张'],
    ['健全制度？床位增加20张？加强培训', '床位增加20张'],
    ['健全制度\n床位增加20张\n加强培训', '床位增加20张'],
    ['床位增加20张', '床位增加20张'],
    ['床位、设备增加20张', '床位、设备增加20张'],
  ])('%j', (text, clause) => {
    expect(around(text, '20张')).toBe(clause);
  });
});

describe('a comma inside brackets is passed', () => {
  test.each([
    ['乡镇（街道，园区）覆盖20个县', '20', '乡镇（街道，园区）覆盖20个县'],
    ['覆盖20个县（市，区），其余明年完成', '20', '覆盖20个县（市，区）'],
    ['按照《甲，乙方案》覆盖20个县', '20', '按照《甲，乙方案》覆盖20个县'],
    ['覆盖20个《甲，乙方案》试点，其余不变', '20', '覆盖20个《甲，乙方案》试点'],
    ['甲（乙（丙，丁），戊）20个，己', '20', '甲（乙（丙，丁），戊）20个'],
  ])('%s', (text, words, clause) => {
    expect(around(text, words)).toBe(clause);
  });

  test('but a number inside brackets has its clause there', () => {
    expect(around('培训骨干（县级，20人，乡级另定）若干', '20人')).toBe('20人');
  });
});

test('a clause stays in its sentence', () => {
  const text = '甲乙丙丁戊己';
  expect(clauseAround(text, [1, 5], [2, 3])).toEqual([1, 5]);
});

test('a clause reaches 240 characters at most on either side', () => {
  const text = '甲'.repeat(1000);
  expect(clauseAround(text, [0, 1000], [500, 502])).toEqual([260, 742]);
});

test('for every text a clause contains its range and lies in its sentence', () => {
  const text = fc.array(fc.constantFrom('（', '）', '《', '》', '，', '。', '甲', '1'), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (pieces, a, b) => {
      const words = pieces.join('');
      const from = a % words.length;
      const to = from + (b % (words.length - from + 1));
      const [start, end] = clauseAround(words, [0, words.length], [from, to]);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start).toBeLessThanOrEqual(from);
      expect(end).toBeGreaterThanOrEqual(to);
      expect(end).toBeLessThanOrEqual(words.length);
    }),
  );
});
