// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { type TokenRules, tokensOf } from './tokens.js';

const RULES: TokenRules<'number' | 'words' | 'sign'> = {
  pattern: /\s*(?:(?<number>\d+)|'(?<words>[^']*)'|(?<sign><=|[<+]))/y,
  kinds: ['number', 'words', 'sign'],
  longest: 20,
};

const cut = (text: string) => {
  const tokens = tokensOf(text, RULES);
  return tokens.ok
    ? tokens.value.map(({ kind, text: words, start }) => `${kind} ${words} ${start}`)
    : tokens.error;
};

test('tokens come with their kind, their words and where they begin; the last is the end', () => {
  expect(cut(" 12 <=  'a b'+'' ")).toEqual([
    'number 12 1',
    'sign <= 4',
    'words a b 8',
    'sign + 13',
    'words  14',
    'end  16',
  ]);
  expect(cut('   ')).toEqual(['end  0']);
});

test('a sign that begins no token is told with its place, and so is a text too long', () => {
  expect(cut('1 + ?')).toEqual({ code: 'not-expected', start: 4, found: '?' });
  expect(cut("1 'open")).toEqual({ code: 'not-expected', start: 2, found: "'" });
  expect(cut('1'.repeat(21))).toEqual({ code: 'too-long', start: 20, found: '' });
  expect(cut('1'.repeat(20))).toHaveLength(2);
});

test('rules whose pattern knows a kind that they do not name are a bug', () => {
  const rules = { ...RULES, kinds: ['number'] as const };
  expect(() => tokensOf('+', rules)).toThrow('no kind of token');
});
