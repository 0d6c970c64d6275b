// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf as linesIn, lineSpans, piecesOf } from './lines.js';
import type { Mark, MarkKind, Range } from './marks.js';

const mark = (key: string, start: number, end: number, kind: MarkKind = 'target'): Mark => ({
  key,
  kind,
  span: [start, end],
  task: null,
});

const linesOf = (text: string, ...on: readonly [readonly Mark[], readonly Range[]]) =>
  linesIn(lineSpans(text), ...on);

const task = (key: string, start: number, end: number): Range => ({
  key,
  kind: 'task',
  span: [start, end],
  label: key,
  task: key,
});

const shape = (text: string, marks: readonly Mark[]): readonly string[] =>
  linesOf(text, marks, []).flatMap((line) =>
    piecesOf(line).map(
      ({ start, end, marks: on }) =>
        `${text.slice(start, end)}:${on.map(({ key }) => key).join('+')}`,
    ),
  );

test('a nested mark cuts its surroundings in three', () => {
  expect(shape('abcdef', [mark('x', 0, 6), mark('y', 2, 4)])).toEqual(['ab:x', 'cd:x+y', 'ef:x']);
});

test('overlapping marks share the middle', () => {
  expect(shape('abcdef', [mark('x', 0, 4), mark('y', 2, 6)])).toEqual(['ab:x', 'cd:x+y', 'ef:y']);
});

test('a mark over a line break is lit on both lines', () => {
  expect(shape('ab\ncd', [mark('x', 1, 4)])).toEqual(['a:', 'b:x', 'c:x', 'd:']);
});

test('Windows and old Mac line breaks end a line once', () => {
  expect(linesOf('a\r\nb\rc\n', [], []).map(({ start, end }) => [start, end])).toEqual([
    [0, 1],
    [3, 4],
    [5, 6],
    [7, 7],
  ]);
});

test('the margin names a task where it begins, and an empty line inside it belongs to it', () => {
  const lines = linesOf('ab\n\ncd\nef', [], [task('t1', 0, 6), task('t2', 7, 9)]);
  expect(lines.map(({ begins }) => begins.map(({ key }) => key))).toEqual([['t1'], [], [], ['t2']]);
  expect(lines.map(({ inside }) => inside?.key)).toEqual(['t1', 't1', 't1', 't2']);
});

test('a task that ends with its line break does not reach into the next line', () => {
  const lines = linesOf('ab\ncd', [], [task('t1', 0, 3)]);
  expect(lines.map(({ inside }) => inside?.key)).toEqual(['t1', undefined]);
});

describe('for every text and every marks', () => {
  test('the pieces are the text without its line breaks, each covered by exactly its marks', () => {
    const spans = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })), { maxLength: 12 });
    fc.assert(
      fc.property(fc.stringMatching(/^[ab\n\r]{0,40}$/), spans, (text, pairs) => {
        const marks = pairs
          .map(([a, b], index) =>
            mark(String(index), Math.min(a, b), Math.min(Math.max(a, b), text.length)),
          )
          .filter(({ span }) => span[0] < span[1])
          .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
        const pieces = linesOf(text, marks, []).flatMap(piecesOf);
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
          text.replaceAll(/[\r\n]/g, ''),
        );
        for (const piece of pieces) {
          const expected = marks.filter(
            ({ span }) => span[0] <= piece.start && span[1] > piece.start,
          );
          expect(piece.marks.map(({ key }) => key)).toEqual(expected.map(({ key }) => key));
        }
      }),
    );
  });
});
