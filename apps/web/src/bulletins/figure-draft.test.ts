// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDraft, idsIn, piecesOf, toDraft } from './figure-draft.js';

const shown = new Map([
  ['reading:a', '92.8 %'],
  ['rank:b', '1'],
]);
const WORDS = '就诊率⟦reading:a⟧，列第⟦rank:b⟧；⟦reading:a⟧。';

test('a person reads the figures, and each keeps its id', () => {
  const ids = idsIn(WORDS);
  expect(ids).toEqual(['reading:a', 'rank:b']);
  expect(toDraft(WORDS, ids, shown)).toBe('就诊率⟦1：92.8 %⟧，列第⟦2：1⟧；⟦1：92.8 %⟧。');
});

test('what is written inside a figure changes nothing; a number of none stays as it was typed', () => {
  expect(fromDraft('⟦1：99 %⟧和⟦9：5⟧', ['reading:a'])).toBe('⟦reading:a⟧和⟦9：5⟧');
  expect(piecesOf('前⟦x⟧')).toEqual([
    { kind: 'words', text: '前' },
    { kind: 'figure', text: 'x' },
  ]);
});

test('for every paragraph, there and back is the same', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('⟦reading:a⟧', '⟦rank:b⟧', '⟦reading:c:2025⟧'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const words = pieces.join('');
      const ids = idsIn(words);
      fc.pre(!/⟦\d/.test(words));
      expect(fromDraft(toDraft(words, ids, shown), ids)).toBe(words);
    }),
  );
});
