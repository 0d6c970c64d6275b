// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageLines, type PlacedText } from './pdf-lines.js';

/** Words of ten-point type: a Han character is as wide as it is high. */
const words = (text: string, x: number, y: number, more: Partial<PlacedText> = {}): PlacedText => ({
  text,
  x,
  y,
  width: 10 * text.length,
  size: 10,
  turn: 0,
  ...more,
});

test.each<[string, PlacedText[], string[]]>([
  [
    'the order on the page, not in the file',
    [words('下', 0, 30), words('上', 0, 10)],
    ['上', '下'],
  ],
  [
    'pieces of one line, from left to right',
    [words('务', 20, 10), words('任', 10, 10.4), words('重', 0, 9.8)],
    ['重任务'],
  ],
  [
    'columns far apart get a tab',
    [words('医保局', 0, 10), words('集采', 60, 10)],
    ['医保局\t集采'],
  ],
  ['letters of a spread line get nothing', [words('通', 0, 10), words('知', 14, 10)], ['通知']],
  [
    'a space that is there is kept',
    [words('年内，', 0, 10), words(' ', 30, 10, { width: 4 }), words('完成', 34, 10)],
    ['年内， 完成'],
  ],
  [
    'Latin words apart get a space',
    [words('DRG', 0, 10, { width: 18 }), words('DIP', 22, 10)],
    ['DRG DIP'],
  ],
  [
    'a raised figure stays in its line',
    [words('率达90%', 0, 10), words('1', 50, 6, { size: 5 }), words('左右', 55, 10)],
    ['率达90%1左右'],
  ],
  [
    'letters printed twice are one',
    [words('任', 0, 10), words('任', 0.4, 10), words('务', 10, 10), words('务', 10.4, 10)],
    ['任务'],
  ],
  ['the same word beside itself is two', [words('一', 0, 10), words('一', 10, 10)], ['一一']],
  [
    'a sideways table after the page',
    [words('竖', 50, 50, { turn: 1 }), words('正文', 0, 90)],
    ['正文', '竖'],
  ],
  [
    'a page upside down',
    [
      words('甲', 100, 100, { turn: 2 }),
      words('乙', 90, 100, { turn: 2 }),
      words('丙', 100, 80, { turn: 2 }),
    ],
    ['甲乙', '丙'],
  ],
])('%s', (_, stretches, lines) => {
  expect(pageLines(stretches)).toEqual(lines);
});

test('for every page: each word stands in it, once', () => {
  const word = fc.record({
    text: fc.constantFrom('甲', '乙', 'a', '1'),
    x: fc.double({ min: 0, max: 500, noNaN: true }),
    y: fc.double({ min: 0, max: 800, noNaN: true }),
    turn: fc.nat({ max: 3 }),
  });
  const page = fc.uniqueArray(word, { maxLength: 40, selector: ({ x }) => Math.round(x / 12) });
  fc.assert(
    fc.property(page, (stretches) => {
      const lines = pageLines(
        stretches.map((stretch) => words(stretch.text, stretch.x, stretch.y, stretch)),
      );
      const sorted = (text: string) => Array.from(text.replace(/\s/g, '')).toSorted().join('');
      // Turned words may fall on one another; upright ones were drawn apart.
      const upright = stretches.filter(({ turn }) => turn === 0).map(({ text }) => text);
      expect(sorted(lines.join('')).length).toBeGreaterThanOrEqual(upright.length);
      if (upright.length === stretches.length)
        expect(sorted(lines.join(''))).toBe(sorted(upright.join('')));
    }),
  );
});
