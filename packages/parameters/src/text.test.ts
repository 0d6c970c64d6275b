// SPDX-License-Identifier: Apache-2.0
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { Place } from './place.js';
import { readDay, readQuoted, readText, readWord, yesOrNo } from './text.js';

const at = (data: unknown): Place => ({ file: 'f.yaml', path: 'x', tree: treeOf(data) });
const outcome = (read: ReturnType<typeof readText>): string =>
  read.ok ? read.value : (read.error[0]?.code ?? '');

test.each([
  [' 甲 ', '甲'],
  ['', 'empty-text'],
  ['  ', 'empty-text'],
  [[], 'not-text'],
  [{}, 'not-text'],
])('text %j: %s', (data, expected) => {
  expect(outcome(readText(at(data)))).toBe(expected);
});

test('an exact number stands in quotes', () => {
  expect(outcome(readQuoted(at('0.85')))).toBe('0.85');
  expect(outcome(readQuoted(at(0.85)))).toBe('not-a-number-in-quotes');
});

test('a day is a day of the calendar', () => {
  expect(outcome(readDay(at('2024-02-29')))).toBe('2024-02-29');
  expect(outcome(readDay(at('2023-02-29')))).toBe('not-a-date');
});

test('a word is one of those allowed, and the refusal lists them', () => {
  expect(readWord(at('a'), ['a', 'b'])).toEqual({ ok: true, value: 'a' });
  expect(readWord(at('c'), ['a', 'b'])).toMatchObject({
    error: [{ code: 'not-allowed', found: 'c', expected: 'a b' }],
  });
  expect([yesOrNo(at(true)), yesOrNo(at(false)), yesOrNo(at('yes')).ok]).toEqual([
    { ok: true, value: true },
    { ok: true, value: false },
    false,
  ]);
});
