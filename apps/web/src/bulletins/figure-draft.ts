// SPDX-License-Identifier: Apache-2.0

/** A piece of a paragraph: words, or a figure by its id. */
export interface Piece {
  readonly kind: 'words' | 'figure';
  readonly text: string;
}

const MARK = /⟦([^⟦⟧]*)⟧/g;

/** Takes a paragraph apart into words and ids of figures. */
export const piecesOf = (words: string): readonly Piece[] =>
  words
    .split(MARK)
    .map((text, at): Piece => ({ kind: at % 2 === 1 ? 'figure' : 'words', text }))
    .filter(({ kind, text }) => kind === 'figure' || text !== '');

/** The ids of the figures of a paragraph, each once, in their order. */
export const idsIn = (words: string): readonly string[] => [
  ...new Set(piecesOf(words).flatMap(({ kind, text }) => (kind === 'figure' ? [text] : []))),
];

/** A paragraph as a person edits it: ⟦1：92.8 %⟧ stands for its first figure. */
export const toDraft = (
  words: string,
  ids: readonly string[],
  shown: ReadonlyMap<string, string>,
): string =>
  words.replace(MARK, (_, id: string) => `⟦${ids.indexOf(id) + 1}：${shown.get(id) ?? id}⟧`);

/** The same back: the number says which figure; what stands behind it is not read. */
export const fromDraft = (draft: string, ids: readonly string[]): string =>
  draft.replace(MARK, (mark, inside: string) => {
    const number = Number(/^\d+/.exec(inside)?.[0] ?? 0);
    const id = ids[number - 1];
    return id === undefined ? mark : `⟦${id}⟧`;
  });
