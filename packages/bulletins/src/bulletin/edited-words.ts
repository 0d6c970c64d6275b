// SPDX-License-Identifier: Apache-2.0
import type { IssuedFigure } from '../packet/figure.js';
import type { BulletinBlock } from '../packet/packet.js';
import type { FrozenSnapshot } from '../packet/snapshot.js';
import { wordPieces, wordsOf } from './figure-words.js';

/** 编辑提示: a number that somebody typed and no figure stands behind, or a figure that there is not. */
export interface EditFinding {
  readonly code: 'number-without-figure' | 'unknown-figure';
  readonly block: string;
  readonly found: string;
}

/**
 * 检查改过的文字: figures keep their ids, so a number in plain words is one that nobody can make again. Days, periods, document
 * numbers and ordinals are no figures, nor is what a cited sentence, the title of a task or what was
 * reported of it says, word for word.
 */
export function editFindings(
  blocks: readonly BulletinBlock[],
  figures: readonly IssuedFigure[],
  { sentences, tasks }: Pick<FrozenSnapshot, 'sentences' | 'tasks'>,
): readonly EditFinding[] {
  const reported = new Set(tasks.flatMap(({ title, report }) => [title, report]));
  const plain = (words: string): string =>
    reported.has(words)
      ? '·'
      : sentences.reduce((left, { quote }) => left.replaceAll(`“${quote}”`, '·'), words);
  const known = new Set(figures.map(({ id }) => id));
  return blocks.flatMap((block) =>
    wordsOf(block)
      .map(plain)
      .flatMap(wordPieces)
      .flatMap((piece): readonly Omit<EditFinding, 'block'>[] => {
        if (piece.kind === 'figure') {
          return known.has(piece.id) ? [] : [{ code: 'unknown-figure', found: piece.id }];
        }
        return looseNumbers(piece.words).map((found) => ({ code: 'number-without-figure', found }));
      })
      .map((finding) => ({ ...finding, block: block.id })),
  );
}

/** Numbers in plain words, Chinese per cents among them. */
const looseNumbers = (words: string): readonly string[] =>
  (words.replace(NO_FIGURES, '·').match(NUMBER) ?? []).map((found) => found.trim());

const NUMBER =
  /百分之[零一二三四五六七八九十百点]+|[0-9０-９]+(?:[.．][0-9０-９]+)?\s*(?:%|％|‰)?/g;

const NO_FIGURES = new RegExp(
  [
    '\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?|第?[1-4一二三四]季度|上半年|下半年)?',
    '\\d{4}-\\d{2}-\\d{2}',
    '\\d{1,2}月(?:\\d{1,2}日)?',
    '[〔\\[]\\d{4}[〕\\]]\\d+号',
    '第\\d+(?:版|条|款|项|号|期|类)',
    '《[^》]*》',
  ].join('|'),
  'g',
);
