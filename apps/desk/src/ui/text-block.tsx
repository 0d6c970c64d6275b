// SPDX-License-Identifier: Apache-2.0
import { memo, type ReactNode, useMemo, useRef } from 'react';
import type { Block } from '../blocks.js';
import { type Line, linesOf, type Piece, piecesOf } from '../lines.js';
import type { Mark, Range } from '../marks.js';
import { type Say, useSay } from '../translate.js';
import { MARK_TEXT } from '../wording.js';
import { useNear } from './use-near.js';

interface TextBlockProps {
  readonly text: string;
  readonly block: Block;
  /** The key of the chosen piece where it stands in this block. */
  readonly selected: string | null;
  /** Where the chosen piece stands if it has no mark of its own. */
  readonly chosen: Mark | null;
  /** Short documents are drawn whole, so that the browser's own search finds everything. */
  readonly eager: boolean;
}

/** Some lines of the original, cut and drawn when they come near the screen. */
export const TextBlock = memo(function TextBlock(props: TextBlockProps) {
  const { text, block, selected, chosen, eager } = props;
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place, eager) || selected !== null;
  const lines = useMemo(() => (near ? litLines(block, chosen) : []), [near, block, chosen]);
  return (
    <div className="block" ref={place}>
      {near ? (
        lines.map((line) => (
          <TextLine key={line.start} text={text} line={line} selected={selected} />
        ))
      ) : (
        <div style={{ height: `${estimatedRows(block) * 1.9}em` }} />
      )}
    </div>
  );
});

function litLines({ lines, marks, ranges }: Block, chosen: Mark | null): readonly Line[] {
  if (chosen === null) return linesOf(lines, marks, ranges);
  const at = marks.findIndex(({ span }) => span[0] >= chosen.span[0]);
  return linesOf(lines, marks.toSpliced(at === -1 ? marks.length : at, 0, chosen), ranges);
}

const estimatedRows = ({ lines }: Block): number =>
  lines.reduce((rows, [start, end]) => rows + Math.max(1, Math.ceil((end - start) / 38)), 0);

interface TextLineProps {
  readonly text: string;
  readonly line: Line;
  readonly selected: string | null;
}

function TextLine({ text, line, selected }: TextLineProps) {
  const chosen = line.inside?.key === selected;
  return (
    <div className="line" data-inside={line.inside?.kind} data-within={chosen}>
      <span className="margin">
        {line.begins.map((range) => (
          <MarginLabel key={range.key} range={range} selected={range.key === selected} />
        ))}
      </span>
      <span className="words" data-at={line.start === line.end ? line.start : undefined}>
        {piecesOf(line).map((piece) => (
          <TextPiece key={piece.start} text={text} piece={piece} selected={selected} />
        ))}
      </span>
    </div>
  );
}

function MarginLabel({ range, selected }: { readonly range: Range; readonly selected: boolean }) {
  const say = useSay();
  return (
    <button
      type="button"
      className={`range r-${range.kind}`}
      data-key={range.key}
      data-task={range.task ?? undefined}
      data-selected={selected}
      aria-pressed={selected}
    >
      {range.kind === 'task' ? range.label || say('unlabelled') : say(RANGE_TEXT[range.kind])}
    </button>
  );
}

const RANGE_TEXT = { practice: 'kindPractice', duty: 'kindDuty' } as const;

interface TextPieceProps {
  readonly text: string;
  readonly piece: Piece;
  readonly selected: string | null;
}

function TextPiece({ text, piece, selected }: TextPieceProps) {
  const say = useSay();
  const { start, end, marks } = piece;
  const words = text.slice(start, end);
  const top = topMark(marks, selected);
  if (top === undefined) return <span data-at={start}>{words}</span>;
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  return (
    <mark
      className={`lit k-${kinds[0] ?? top.kind} depth-${kinds.length}`}
      data-at={start}
      data-key={top.key}
      data-task={top.task ?? undefined}
      data-selected={marks.some(({ key }) => key === selected)}
      title={titleOf(kinds, say)}
    >
      {nested(words, kinds.slice(1))}
    </mark>
  );
}

/** Marks of several kinds are drawn one in the other, each with its own line under the words. */
const nested = (words: ReactNode, kinds: readonly Mark['kind'][]): ReactNode =>
  kinds.reduceRight(
    (inner, kind, index) => (
      <span className={`lit k-${kind} depth-${kinds.length - index}`}>{inner}</span>
    ),
    words,
  );

/** Of nested marks a click means the innermost: the last to begin. The chosen one keeps its turn. */
const topMark = (marks: readonly Mark[], selected: string | null): Mark | undefined => {
  const top = marks.at(-1);
  return top?.key === selected ? (marks.at(-2) ?? top) : top;
};

const titleOf = (kinds: readonly Mark['kind'][], say: Say): string =>
  kinds.map((kind) => say(MARK_TEXT[kind])).join(' · ');
