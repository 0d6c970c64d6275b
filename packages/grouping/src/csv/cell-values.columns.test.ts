// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEX_NUMBER } from '../drg/encode-cases.columns.js';
import { readNumber, readSex } from '../record/read-case.js';
import { numberAt, sexAt } from './cell-values.columns.js';
import { utf8Bytes } from './utf8.columns.js';

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '1',
    '2',
    '9',
    '0',
    '男',
    '女',
    '1.0',
    ' ',
    ' 7 ',
    '12345678901',
    '0x1',
    '-1',
  ),
  fc.string(),
  fc.integer().map(String),
  fc.double().map(String),
);

test('a run of bytes reads as its text reads', () => {
  fc.assert(
    fc.property(fc.string(), cell, fc.string(), (before, text, after) => {
      const bytes = utf8Bytes(before + text + after);
      const from = utf8Bytes(before).length;
      const to = from + utf8Bytes(text).length;
      expect(sexAt(bytes, from, to)).toBe(SEX_NUMBER[readSex(text)]);
      expect(numberAt(bytes, from, to, -7)).toBe(readNumber(text) ?? -7);
    }),
  );
});

test.each([
  ['1', 1, 1],
  ['2', 2, 2],
  ['', 0, NaN],
  ['9', 3, 9],
  ['1234567890', 3, 1_234_567_890],
  ['1/', 3, NaN],
  ['1:', 3, NaN],
])('%j is sex %i and number %d', (text, sex, number) => {
  const bytes = utf8Bytes(text);
  expect(sexAt(bytes, 0, bytes.length)).toBe(sex);
  expect(numberAt(bytes, 0, bytes.length, NaN)).toBe(number);
});
