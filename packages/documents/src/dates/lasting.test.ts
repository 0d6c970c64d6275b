// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { lastings } from './lasting.js';

const quotes = (text: string) =>
  lastings(text, [0, text.length]).map(({ range }) => text.slice(...range));

test.each([
  ['营造氛围，长期坚持。', '长期坚持'],
  ['长期坚持', '长期坚持'],
  ['抓好落实（持续推进）', '持续推进'],
  ['抓好落实；并长期推进。', '并长期推进'],
  ['营造氛围，常态化开展。', '常态化开展'],
  ['营造氛围，长期坚持不懈。', '长期坚持不懈'],
])('%s', (text, quote) => {
  expect(quotes(text)).toEqual([quote]);
  expect(lastings(text, [0, text.length])).toMatchObject([
    { kind: 'by', date: null, weight: 'sure' },
  ]);
});

test.each([
  '长期护理保险',
  '持续推进改革',
  '，长期坚持服务群众',
  '开具长期处方，',
  '要持续改善。',
  '',
])('not %s', (text) => {
  expect(quotes(text)).toEqual([]);
});

test('offsets count from the beginning of the text', () => {
  expect(lastings('前言。营造氛围，长期坚持。', [3, 13])[0]?.range).toEqual([8, 12]);
});
