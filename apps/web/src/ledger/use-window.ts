// SPDX-License-Identifier: Apache-2.0
import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import type { ShownRow } from './tree-rows.js';

/** Rows of which only those in view are shown. */
interface Windowed {
  readonly rows: readonly ShownRow[];
  /** Called as the end of the rows comes near. */
  readonly onEnd: () => void;
}

const ROW_PX = 56;
const ROWS_BEFORE_END = 20;

/** The rows of a table in view of its frame, and how high those before and after them stand. */
export function useRowsInView(frame: RefObject<HTMLDivElement | null>, { rows, onEnd }: Windowed) {
  const view = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
    getItemKey: (at) => rows[at]?.row.task ?? at,
    onChange: ({ range }) => {
      if ((range?.endIndex ?? 0) >= rows.length - ROWS_BEFORE_END) onEnd();
    },
  });
  const items = view.getVirtualItems();
  return {
    inView: items.flatMap(({ index }) => shownAt(rows, index)),
    before: items[0]?.start ?? 0,
    after: view.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: view.measureElement,
  };
}

const CARD_PX = 190;
const CARDS_BEFORE_END = 10;

/** The cards in view of the page, each with its distance from `top`, where the list begins. */
export function useCardsInView(top: number, { rows, onEnd }: Windowed) {
  const view = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => CARD_PX,
    overscan: 4,
    gap: 10,
    scrollMargin: top,
    getItemKey: (at) => rows[at]?.row.task ?? at,
    onChange: ({ range }) => {
      if ((range?.endIndex ?? 0) >= rows.length - CARDS_BEFORE_END) onEnd();
    },
  });
  return {
    inView: view
      .getVirtualItems()
      .flatMap(({ index, start }) =>
        shownAt(rows, index).map((one) => ({ ...one, start: start - top })),
      ),
    height: view.getTotalSize(),
    measure: view.measureElement,
  };
}

const shownAt = (rows: readonly ShownRow[], index: number) => {
  const shown = rows[index];
  return shown === undefined ? [] : [{ index, shown }];
};
