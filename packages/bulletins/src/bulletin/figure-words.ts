// SPDX-License-Identifier: Apache-2.0
import type { IssuedFigure } from '../packet/figure.js';
import type { BulletinBlock } from '../packet/packet.js';

const FIGURE = /⟦([^⟦⟧]*)⟧/g;

/** 数字的记号: how words name a figure. */
export const figureMark = (id: string): string => `⟦${id}⟧`;

/** 一段文字: words, and figures by id, in order. */
export type WordPiece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'figure'; readonly id: string };

/** Takes words apart into plain words and figures. */
export function wordPieces(words: string): readonly WordPiece[] {
  return words
    .split(FIGURE)
    .map((part, index): WordPiece =>
      index % 2 === 1 ? { kind: 'figure', id: part } : { kind: 'words', words: part },
    )
    .filter((piece) => piece.kind === 'figure' || piece.words !== '');
}

/** The words as they are printed. A figure that is not there is printed as its mark: it is never left out in silence. */
export const printedWords = (words: string, figures: ReadonlyMap<string, IssuedFigure>): string =>
  words.replace(FIGURE, (mark, id: string) => inPrint(figures.get(id)?.shown ?? mark));

/** A figure as official papers set it: no space before its unit or beside Chinese words, so that no line breaks there (不低于90%). */
export const inPrint = (shown: string): string =>
  shown.replace(/(.) (?=(.))/gu, (both, before: string, after: string) =>
    /\w/u.test(before) && /\w/u.test(after) ? both : before,
  );

/** All words of a block. */
export const wordsOf = ({ words, rows }: BulletinBlock): readonly string[] => [
  words,
  ...rows.flat(),
];

/** Ids that words name and no figure has. */
export function unknownFigures(
  blocks: readonly BulletinBlock[],
  figures: readonly IssuedFigure[],
): readonly string[] {
  const known = new Set(figures.map(({ id }) => id));
  return blocks
    .flatMap(wordsOf)
    .flatMap(wordPieces)
    .flatMap((piece) => (piece.kind === 'figure' && !known.has(piece.id) ? [piece.id] : []));
}
