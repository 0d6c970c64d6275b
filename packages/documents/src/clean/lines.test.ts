// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './lines.js';

const words = (text: string): readonly string[] => linesOf(text).map((line) => line.text);

test.each([['\n'], ['\r\n'], ['\r'], ['\f'], ['\v'], ['\u0085'], ['\u2028'], ['\u2029']])(
  'a line ends at %j',
  (sign) => {
    expect(words(`甲${sign}乙`)).toEqual(['甲', '乙']);
  },
);

test('lines without words are left out', () => {
  expect(words('\n甲\n\n \u3000\t\n乙\n')).toEqual(['甲', '乙']);
  expect(words('')).toEqual([]);
});

test('white space around the words is not of the line, but of its raw form', () => {
  const text = '前\r\n\u3000\u3000推进 医改\uFEFF\u200B \n后';
  expect(linesOf(text)[1]).toEqual({
    start: 5,
    end: 10,
    text: '推进 医改',
    raw: [3, 13],
  });
});

test('an empty first cell of a tab table stays in the raw form', () => {
  const text = '序号\t任务\n\t推进';
  expect(linesOf(text).map(({ raw }) => text.slice(...raw))).toEqual(['序号\t任务', '\t推进']);
});

test('for every string, lines are in order, apart and hold all that is not white', () => {
  const unit = fc.constantFrom('甲', 'a', ' ', '\n', '\r', '\u3000', '\uFEFF', '\u2028');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const lines = linesOf(text);
      for (const [i, { start, end, text: own, raw }] of lines.entries()) {
        expect(text.slice(start, end)).toBe(own);
        expect(raw[0] <= start && start < end && end <= raw[1]).toBe(true);
        expect(raw[0]).toBeGreaterThan(lines[i - 1]?.raw[1] ?? -1);
      }
      expect(lines.map((line) => line.text.replaceAll(/\s/g, '')).join('')).toBe(
        text.replaceAll(/\s/g, ''),
      );
    }),
  );
});
