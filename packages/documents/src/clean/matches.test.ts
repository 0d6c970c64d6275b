// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { matchAt, matchesOf } from './matches.js';

describe('all matches of a pattern', () => {
  test.each([
    ['1个、23所', /\d+/g],
    ['没有数字', /\d+/g],
    ['空匹配', /x*/g],
    ['', /x*/g],
    ['末尾3', /\d*/g],
  ])('%s by %s, as matchAll finds them', (words, pattern) => {
    const plain = [...words.matchAll(pattern)].map(({ 0: text, index }) => [text, index]);
    expect(matchesOf(pattern, words).map(({ 0: text, index }) => [text, index])).toEqual(plain);
  });

  test('a search begins at the beginning, wherever the last one ended', () => {
    const pattern = /\d/g;
    pattern.exec('123');
    expect(matchesOf(pattern, '45').map(([text]) => text)).toEqual(['4', '5']);
  });
});

describe('a match at an index', () => {
  test('begins there or nowhere', () => {
    expect(matchAt(/\d+/y, 'a12b', 1)?.[0]).toBe('12');
    expect(matchAt(/\d+/y, 'a12b', 0)).toBeNull();
    expect(matchAt(/\d+/y, 'a12b', 2)?.[0]).toBe('2');
  });
});
