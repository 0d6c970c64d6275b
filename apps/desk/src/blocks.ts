// SPDX-License-Identifier: Apache-2.0
import type { Span } from '@sanyi/documents';
import { lineSpans, sweep } from './lines.js';
import type { Mark, Range } from './marks.js';

/** Lines that are drawn together, and what touches them. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly Span[];
  readonly marks: readonly Mark[];
  readonly ranges: readonly Range[];
}

/** The blocks of a text before anything is lit. */
export function blocksOf(text: string, linesPerBlock: number): readonly Block[] {
  const lines = lineSpans(text);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += linesPerBlock) {
    const own = lines.slice(at, at + linesPerBlock);
    const start = own[0]?.[0] ?? 0;
    blocks.push({ start, end: own.at(-1)?.[1] ?? start, lines: own, marks: [], ranges: [] });
  }
  return blocks;
}

/**
 * The blocks with their marks and ranges, both sorted by start. A block that is touched by the same as before is the same
 * object, so that of a long text only what changed is drawn again.
 */
export function relit(
  blocks: readonly Block[],
  marks: readonly Mark[],
  ranges: readonly Range[],
): readonly Block[] {
  const takeMarks = sweep(marks);
  const takeRanges = sweep(ranges);
  return blocks.map((block) => {
    const [on, around] = [takeMarks(block.start, block.end), takeRanges(block.start, block.end)];
    return isSameList(on, block.marks) && isSameList(around, block.ranges)
      ? block
      : { ...block, marks: on, ranges: around };
  });
}

type Lightable = Pick<Mark, 'key' | 'kind' | 'task' | 'span'> | Range;

const isSameList = (a: readonly Lightable[], b: readonly Lightable[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at] || looksSame(one, b[at]));

const looksSame = (a: Lightable, b: Lightable | undefined): boolean =>
  a.key === b?.key &&
  a.kind === b.kind &&
  a.span[0] === b.span[0] &&
  a.span[1] === b.span[1] &&
  labelOf(a) === labelOf(b);

const labelOf = (one: Lightable): string => ('label' in one ? one.label : '');
