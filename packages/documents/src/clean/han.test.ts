// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { HAN, hanOr } from './han.js';

const BASIC_PLANE = 0xffff;
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

test('every character of the basic plane is Han where Unicode says so', () => {
  const pattern = new RegExp(`^${HAN}$`);
  const differing = Array.from({ length: BASIC_PLANE + 1 }, (_, code) => code)
    .filter((code) => !isSurrogate(code))
    .map((code) => String.fromCodePoint(code))
    .filter((character) => pattern.test(character) !== /^\p{Script=Han}$/u.test(character));
  expect(differing).toEqual([]);
});

test('a rare character of a place name counts as one, a picture sign as none', () => {
  expect(new RegExp(`^${HAN}{2}$`).test('𠮷县')).toBe(true);
  expect(new RegExp(HAN).test('😀')).toBe(false);
});

test('further signs are named beside it', () => {
  expect(new RegExp(`^${hanOr('（）')}+$`).test('某（县）')).toBe(true);
  expect(new RegExp(`^${HAN}+$`).test('某（县）')).toBe(false);
});
