// SPDX-License-Identifier: Apache-2.0
import type { Span } from '@sanyi/documents';
import { type RefObject, useContext, useEffect, useState } from 'react';
import { PickedContext } from './picked.js';

/**
 * The selected words as offsets into the original; null while nothing is selected there. What was selected stays picked
 * for the forms until a person clicks into the original again.
 */
export function useSelectedSpan(pane: RefObject<HTMLDivElement | null>, text: string): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  const picked = useContext(PickedContext);
  useEffect(() => {
    const read = (): void => {
      const selected = trimmed(selectedSpan(pane.current), text);
      setSpan(selected);
      if (selected !== null) picked.put({ quote: text.slice(...selected), span: selected });
      else if (isCaretIn(pane.current)) picked.put(null);
    };
    document.addEventListener('selectionchange', read);
    return () => {
      document.removeEventListener('selectionchange', read);
    };
  }, [pane, picked, text]);
  return span;
}

/** A mouse takes blanks and line breaks along: they are not meant. */
function trimmed(span: Span | null, text: string): Span | null {
  if (span === null) return null;
  const words = text.slice(...span);
  const start = span[0] + words.length - words.trimStart().length;
  const end = span[1] - words.length + words.trimEnd().length;
  return end > start ? [start, end] : null;
}

function isCaretIn(pane: HTMLElement | null): boolean {
  const selected = window.getSelection();
  return selected?.isCollapsed === true && (pane?.contains(selected.anchorNode) ?? false);
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
