// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { LONGEST, ruleTokens } from './tokens.js';

const texts = (text: string) => {
  const tokens = ruleTokens(text);
  return tokens.ok ? tokens.value.map((one) => `${one.text}@${one.start}`) : tokens.error;
};

test('a hyphen within a name belongs to it, with blanks around it is a minus', () => {
  expect(texts("open-beds - 1.5 <= sum(beds,state='a b')")).toEqual([
    'open-beds@0',
    '-@10',
    '1.5@12',
    '<=@16',
    'sum@19',
    '(@22',
    'beds@23',
    ',@27',
    'state@28',
    '=@33',
    'a b@34',
    ')@39',
    '@40',
  ]);
});

test.each([
  ['beds $ 1', 5, '$'],
  ["state = 'open", 8, "'"],
  ['床位 > 0', 0, '床'],
  ['a\u0000', 1, '\u0000'],
])('%j: refused at %i', (text, start, found) => {
  expect(texts(text)).toEqual({ code: 'not-expected', start, found });
});

test('a text that is too long is not read at all', () => {
  expect(texts('1'.repeat(LONGEST + 1))).toMatchObject({ code: 'too-long' });
});
