// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { smallPacket } from '../testing/small-packet.js';
import {
  figureMark,
  inPrint,
  printedWords,
  unknownFigures,
  wordPieces,
  wordsOf,
} from './figure-words.js';

const { figures, blocks } = smallPacket();
const byId = new Map(figures.map((one) => [one.id, one]));
const words = `全市${figureMark('reading:rate:p:2025')}，县${figureMark('x')}`;

test('words and figures in order', () => {
  expect(wordPieces(words)).toEqual([
    { kind: 'words', words: '全市' },
    { kind: 'figure', id: 'reading:rate:p:2025' },
    { kind: 'words', words: '，县' },
    { kind: 'figure', id: 'x' },
  ]);
});

test('printed as issued; a figure that is not there is not left out in silence', () => {
  expect(printedWords(words, byId)).toBe('全市90.5%，县⟦x⟧');
});

test.each([
  ['90.01 %', '90.01%'],
  ['不低于 90 %', '不低于90%'],
  ['2.5 个百分点', '2.5个百分点'],
  ['12 DDD/百人天', '12 DDD/百人天'],
  ['1 500', '1 500'],
])('%s is printed %s', (shown, printed) => {
  expect(inPrint(shown)).toBe(printed);
});

test('figures that are not there are named, in tables too', () => {
  const table = { id: 't', kind: 'table' as const, words: '表', rows: [['a', '⟦y⟧']] };
  expect(wordsOf(table)).toEqual(['表', 'a', '⟦y⟧']);
  expect(unknownFigures([...blocks, table, { ...table, words }], figures)).toEqual(['y', 'x', 'y']);
});
