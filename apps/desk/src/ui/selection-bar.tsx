// SPDX-License-Identifier: Apache-2.0
import type { Span } from '@sanyi/documents';
import { type RefObject, useEffect, useState } from 'react';
import type { CorrectedTask } from '../corrected-task.js';
import { type Correction, corrections } from '../corrections.js';
import { addPiece, addTask, type PieceKind } from '../from-selection.js';
import { nextId, type OpenDocument, type Selection } from '../session.js';
import type { TextKey } from '../texts.js';
import { useSay } from '../translate.js';
import { useWork } from './work-context.js';

interface SelectionBarProps {
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly document: OpenDocument;
  readonly tasks: readonly CorrectedTask[];
  readonly selection: Selection | null;
}

const PIECES: readonly (readonly [PieceKind, TextKey])[] = [
  ['responsibility', 'asUnit'],
  ['targets', 'asTarget'],
  ['deadlines', 'asDeadline'],
  ['deliverables', 'asDeliverable'],
  ['references', 'asReference'],
];

/** What can be done with words selected in the original. */
export function SelectionBar({ pane, document, tasks, selection }: SelectionBarProps) {
  const say = useSay();
  const { correctWith } = useWork();
  const span = useSelectedSpan(pane);
  const task = tasks.find(({ id, removed }) => id === selection?.task && removed === null);
  if (span === null || document.machine.kind === 'report') return null;
  const button = (text: TextKey, make: (open: OpenDocument) => Correction) => (
    <button
      key={text}
      type="button"
      onClick={() => {
        correctWith((open) => [make(open)]);
        window.getSelection()?.removeAllRanges();
      }}
    >
      {say(text)}
    </button>
  );
  return (
    <div className="selection-bar" role="toolbar" aria-label={say('selectionBar')}>
      <span>
        {say('selectionBar')}
        {task === undefined && <em>（{say('chooseTaskFirst')}）</em>}
      </span>
      {button('newTask', (open) => addTask(open, tasks, span))}
      {task !== undefined &&
        PIECES.map(([part, text]) => button(text, (open) => addPiece(open, task, part, span)))}
      {task !== undefined &&
        isInside(span, task) &&
        button('splitFrom', (open) => corrections.split(task, span[0], open.text, nextId(open)))}
    </div>
  );
}

/** A task can be split after its first character and before its end. */
const isInside = ([start]: Span, { frame }: CorrectedTask): boolean =>
  start > frame.span[0] && start < frame.span[1];

/** The selected words as offsets into the original; null while nothing is selected there. */
function useSelectedSpan(pane: RefObject<HTMLDivElement | null>): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    const read = (): void => {
      setSpan(selectedSpan(pane.current));
    };
    document.addEventListener('selectionchange', read);
    return () => {
      document.removeEventListener('selectionchange', read);
    };
  }, [pane]);
  return span;
}

function selectedSpan(pane: HTMLElement | null): Span | null {
  const selected = window.getSelection();
  if (pane === null || selected === null || selected.isCollapsed) return null;
  const range = selected.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return null;
  const start = offsetAt(range.startContainer, range.startOffset);
  const end = offsetAt(range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : [start, end];
}

/** A border of a selection stands inside words, or, when whole lines are selected, between elements. */
function offsetAt(node: Node, offset: number): number | null {
  if (!(node instanceof Element)) return offsetIn(node, offset);
  if (node.closest('.margin') !== null) return startOf(pieceIn(node, 'first'));
  const next = node.childNodes[offset];
  if (next instanceof Text) return offsetIn(next, 0);
  if (next instanceof Element) return startOf(pieceIn(next, 'first'));
  const last = pieceIn(node, 'last');
  const start = startOf(last);
  return start === null ? null : start + (last?.textContent.length ?? 0);
}

const offsetIn = (text: Node, offset: number): number | null => {
  const start = startOf(text.parentElement?.closest('[data-at]') ?? null);
  return start === null ? null : start + offset;
};

const startOf = (piece: Element | null): number | null =>
  piece instanceof HTMLElement ? Number(piece.dataset['at']) : null;

function pieceIn(element: Element, which: 'first' | 'last'): Element | null {
  if (element.matches('[data-at]')) return element;
  // The margin holds no words: its line does.
  const place = element.closest('.margin')?.parentElement ?? element;
  const pieces = place.querySelectorAll('[data-at]');
  return pieces[which === 'first' ? 0 : pieces.length - 1] ?? null;
}
