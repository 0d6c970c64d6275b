// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf, relit } from './blocks.js';
import { linesOf, lineSpans } from './lines.js';
import type { Mark } from './marks.js';

const mark = (key: string, start: number, end: number): Mark => ({
  key,
  kind: 'target',
  span: [start, end],
  task: null,
});

test('blocks hold all lines in order', () => {
  const text = 'a\nb\nc\nd\ne';
  const blocks = blocksOf(text, 2);
  expect(blocks.map(({ lines }) => lines.length)).toEqual([2, 2, 1]);
  expect(blocks.flatMap(({ lines }) => lines)).toEqual(lineSpans(text));
});

test('only a block whose marks changed is another object', () => {
  const before = relit(blocksOf('ab\ncd\nef', 1), [mark('x', 0, 1), mark('y', 3, 5)], []);
  const after = relit(before, [mark('x', 0, 1), mark('y', 3, 4)], []);
  expect(after.map((block, at) => block === before[at])).toEqual([true, false, true]);
  expect(after[1]?.marks).toEqual([mark('y', 3, 4)]);
});

test('a renamed task is lit again', () => {
  const range = {
    key: 't',
    kind: 'task' as const,
    span: [0, 2] as const,
    label: '一、',
    task: 't',
  };
  const before = relit(blocksOf('ab', 1), [], [range]);
  expect(relit(before, [], [{ ...range }])[0]).toBe(before[0]);
  expect(relit(before, [], [{ ...range, label: '二、' }])[0]).not.toBe(before[0]);
});

test('a text lit by blocks is the text lit as a whole', () => {
  const spans = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })), { maxLength: 12 });
  fc.assert(
    fc.property(fc.stringMatching(/^[ab\n]{0,40}$/), spans, (text, pairs) => {
      const marks = pairs
        .map(([a, b], at) =>
          mark(String(at), Math.min(a, b), Math.min(Math.max(a, b), text.length)),
        )
        .filter(({ span }) => span[0] < span[1])
        .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
      const parts = relit(blocksOf(text, 3), marks, []).flatMap((block) =>
        linesOf(block.lines, block.marks, block.ranges),
      );
      expect(parts).toEqual(linesOf(lineSpans(text), marks, []));
    }),
  );
});
