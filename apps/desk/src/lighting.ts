// SPDX-License-Identifier: Apache-2.0
import { type Block, blocksOf, relit } from './blocks.js';
import type { CorrectedDocument } from '@sanyi/documents';
import { type Mark, marksOf, type Range, rangesOf, rememberedMarks } from './marks.js';

/** The original with its marks, cut into blocks of lines. */
export interface Lit {
  readonly marks: readonly Mark[];
  readonly ranges: readonly Range[];
  readonly blocks: readonly Block[];
}

const LINES_PER_BLOCK = 40;

/** Lights one text, again after each correction: what did not change is the same object as before. */
export function lighting(text: string): (document: CorrectedDocument) => Lit {
  const ofTask = rememberedMarks(text);
  let blocks = blocksOf(text, LINES_PER_BLOCK);
  return (document) => {
    const marks = marksOf(document, ofTask);
    const ranges = rangesOf(document);
    blocks = relit(blocks, marks, ranges);
    return { marks, ranges, blocks };
  };
}
