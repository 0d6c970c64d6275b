// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { litLines, meantBy } from './lit-lines.js';
import type { LitMark } from './lit-marks.js';

const mark = (key: string, start: number, end: number): LitMark => ({
  key,
  kind: 'target',
  span: [start, end],
});

test('a line is cut at every border, and nested marks each stay', () => {
  const text = '一、建好医共体\n覆盖90%';
  const [first, second] = litLines(text, [mark('a', 0, 7), mark('b', 2, 4), mark('c', 10, 13)]);
  expect(
    first?.runs.map(({ start, end, marks }) => [
      text.slice(start, end),
      marks.map(({ key }) => key),
    ]),
  ).toEqual([
    ['一、', ['a']],
    ['建好', ['a', 'b']],
    ['医共体', ['a']],
  ]);
  expect(second?.runs.map(({ start, end }) => text.slice(start, end))).toEqual(['覆盖', '90%']);
});

test('a mark over several lines is lit in each of them', () => {
  const lines = litLines('甲\n\n乙', [mark('a', 0, 4)]);
  expect(lines.map(({ runs }) => runs.map(({ marks }) => marks.length))).toEqual([[1], [], [1]]);
});

test('for any text and marks, the runs are the text without its line breaks, and each mark lights its own words', () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 })), { maxLength: 8 });
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), spans, (text, asked) => {
      const marks = asked
        .map(([start, length], at) =>
          mark(String(at), start, Math.min(text.length, start + length)),
        )
        .filter(({ span }) => span[1] > span[0])
        .toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
      const runs = litLines(text, marks).flatMap((line) => line.runs);
      expect(runs.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
        text.replaceAll(/[\n\r\u2028\u2029\f]/g, ''),
      );
      for (const { start, end, marks: over } of runs)
        expect(new Set(over)).toEqual(
          new Set(marks.filter(({ span }) => span[0] < end && span[1] > start)),
        );
    }),
  );
});

test('a click means the innermost piece; when it is chosen already, the one around it', () => {
  const marks = [mark('outer', 0, 9), mark('inner', 2, 4)];
  expect(meantBy(marks, null)?.key).toBe('inner');
  expect(meantBy(marks, 'inner')?.key).toBe('outer');
  expect(meantBy([mark('only', 0, 1)], 'only')?.key).toBe('only');
  expect(meantBy([], null)).toBeUndefined();
});
