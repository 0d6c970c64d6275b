// SPDX-License-Identifier: Apache-2.0
import { type RefObject, useEffect } from 'react';
import { useDesk } from './reading-desk.js';
import type { Span } from './reading-parts.js';

/** Words selected in the original stay picked for the forms, until somebody clicks into the original again. */
export function usePickedWords(pane: RefObject<HTMLElement | null>): void {
  const { reading, pick } = useDesk();
  const { text } = reading;
  useEffect(() => {
    const look = (): void => {
      const selection = window.getSelection();
      if (selection === null || pane.current?.contains(selection.anchorNode) !== true) return;
      const span = trimmed(text, selectedSpan(pane.current, selection));
      pick(span === null ? null : { quote: text.slice(...span), span });
    };
    document.addEventListener('selectionchange', look);
    return () => {
      document.removeEventListener('selectionchange', look);
    };
  }, [pane, text, pick]);
}

/** A mouse takes blanks and line breaks along: they are not meant. */
function trimmed(text: string, span: Span | null): Span | null {
  if (span === null) return null;
  const words = text.slice(...span);
  const start = span[0] + words.length - words.trimStart().length;
  const end = span[1] - words.length + words.trimEnd().length;
  return end > start ? [start, end] : null;
}

function selectedSpan(pane: HTMLElement, selection: Selection): Span | null {
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return null;
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : [start, end];
}

/** A border of a selection stands in words, or, where whole lines are selected, between lines. */
function placeOf(node: Node, offset: number): number | null {
  if (!(node instanceof Element)) return shifted(node.parentElement, offset);
  const child = node.childNodes[offset];
  if (child instanceof Element) return shifted(runIn(child, 'first'), 0);
  const last = runIn(node, 'last');
  return shifted(last, last?.textContent.length ?? 0);
}

function shifted(element: Element | null, by: number): number | null {
  const run = element?.closest('[data-at]');
  return run instanceof HTMLElement ? Number(run.dataset['at']) + by : null;
}

function runIn(element: Element, which: 'first' | 'last'): Element | null {
  if (element.matches('[data-at]')) return element;
  const runs = element.querySelectorAll('[data-at]');
  return runs[which === 'first' ? 0 : runs.length - 1] ?? null;
}
