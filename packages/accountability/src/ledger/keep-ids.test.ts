// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbered } from './keep-ids.js';

interface Piece {
  readonly word: string;
}
const same = (a: Piece, b: Piece): number => Number(a.word === b.word);
const first = (a: Piece, b: Piece): number => Number(a.word.startsWith(b.word.charAt(0)));

/** Old pieces have the ids X1, X2 … in their order. */
const idsOf = (words: readonly string[], old: readonly string[], used = old.length) => {
  const olds = old.map((word, at) => ({ id: `X${at + 1}`, word }));
  const serial = { prefix: 'X', digits: 1 };
  const pieces = words.map((word) => ({ word }));
  return numbered(pieces, { olds, used }, [same, first], serial).pieces.map(({ id }) => id);
};

test('the same goes before the similar, whatever the order', () => {
  expect(idsOf(['ab', 'aa', 'c'], ['aa', 'ab'])).toEqual(['X2', 'X1', 'X3']);
  expect(idsOf(['ax', 'aa'], ['aa'])).toEqual(['X2', 'X1']);
  expect(idsOf(['ax'], ['aa'])).toEqual(['X1']);
});

test('the better fit of a pass wins, and equal fits go by order', () => {
  const near = (a: { readonly at: number }, b: { readonly at: number }): number =>
    10 - Math.abs(a.at - b.at);
  const olds = [{ id: 'o', at: 8 }];
  const answer = numbered([{ at: 5 }, { at: 9 }], { olds, used: 1 }, [near], {
    ...{ prefix: 'n', digits: 3 },
  });
  expect(answer.pieces.map(({ id }) => id)).toEqual(['n002', 'o']);
  expect(idsOf(['a1', 'a2'], ['ax', 'ay'])).toEqual(['X1', 'X2']);
});

test('a serial that was used once is never given again', () => {
  expect(idsOf(['b', 'c'], ['a'], 7)).toEqual(['X8', 'X9']);
});

test('no two pieces share an id, and the same list keeps its ids', () => {
  const list = fc.array(fc.constantFrom('aa', 'ab', 'ba', 'bb'), { maxLength: 8 });
  fc.assert(
    fc.property(list, list, (pieces, olds) => {
      const ids = idsOf(pieces, olds);
      expect(new Set(ids).size).toBe(ids.length);
      expect(idsOf(pieces, pieces)).toEqual(pieces.map((_, at) => `X${at + 1}`));
    }),
  );
});
