// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { readCase, readCodes, readNumber, readSex } from './read-case.js';

test.each([
  ['1', 'male'],
  ['1.0', 'male'],
  ['男', 'male'],
  ['2', 'female'],
  ['2.0', 'female'],
  ['女', 'female'],
  ['', 'missing'],
  ['9', 'other'],
  ['未知', 'other'],
])('sex %j is %s', (text, expected) => {
  expect(readSex(text)).toBe(expected);
});

test.each([
  ['60', 60],
  ['60.0', 60],
  ['0.5', 0.5],
  [' 7 ', 7],
  ['', undefined],
  [' ', undefined],
  ['六十', NaN],
])('number %j is %s', (text, expected) => {
  expect(readNumber(text)).toBe(expected);
});

describe('codes', () => {
  test.each([
    ['', []],
    ['A', ['A']],
    ['A|B', ['A', 'B']],
    ['A,B', ['A', 'B']],
    ['|B', ['', 'B']],
    ['A|', ['A', '']],
    ['A ', ['A ']],
  ])('%j: %j', (text, expected) => {
    expect(readCodes(text)).toEqual(expected);
  });
});

test('a case takes each field from its own text', () => {
  expect(
    readCase({
      id: 'x',
      gender: '2',
      age: '1',
      ageDays: '2',
      weight: '3',
      los: '4',
      icuHours: '5',
      leaving: '6',
      dx: 'D',
      proc: 'P|Q',
    }),
  ).toEqual({
    id: 'x',
    sex: 'female',
    ageYears: 1,
    ageDays: 2,
    weight: 3,
    los: 4,
    icuHours: 5,
    leaving: '6',
    diagnoses: ['D'],
    procedures: ['P', 'Q'],
  });
});
