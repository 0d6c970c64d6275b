// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { LONGEST, formulaTokens } from './tokens.js';

const texts = (text: string) => {
  const tokens = formulaTokens(text);
  return tokens.ok
    ? tokens.value.map((one) => `${one.kind}:${one.text}@${one.start}`)
    : tokens.error;
};

test('a name keeps its hyphens, a difference has blanks', () => {
  expect(texts('a-b - 1.5')).toEqual(['name:a-b@0', 'sign:-@4', 'number:1.5@6', 'end:@9']);
});

test.each([
  ['a # b', { code: 'not-expected', start: 2, found: '#' }],
  ['收入', { code: 'not-expected', start: 0, found: '收' }],
  ['a'.repeat(LONGEST + 1), { code: 'too-long', start: LONGEST, found: '' }],
])('%s is refused', (text, fault) => {
  expect(texts(text)).toEqual(fault);
});
