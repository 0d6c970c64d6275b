// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useRef } from 'react';
import { useNear } from './use-near.js';

interface PilesProps<T> {
  readonly items: readonly T[];
  readonly selected: string | null;
  readonly draw: (item: T) => ReactNode;
}

const LONG = 300;
const ITEMS_PER_PILE = 50;

/** The rows of a list; those of a very long one are drawn when they come near the screen. */
export function Piles<T extends { readonly key: string }>({
  items,
  selected,
  draw,
}: PilesProps<T>) {
  if (items.length < LONG) return <ul>{items.map(draw)}</ul>;
  const piles = Array.from({ length: Math.ceil(items.length / ITEMS_PER_PILE) }, (_, at) =>
    items.slice(at * ITEMS_PER_PILE, (at + 1) * ITEMS_PER_PILE),
  );
  return piles.map((pile) => (
    <Pile key={pile[0]?.key} items={pile} selected={selected} draw={draw} />
  ));
}

function Pile<T extends { readonly key: string }>({ items, selected, draw }: PilesProps<T>) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place, false) || items.some(({ key }) => key === selected);
  return (
    <div ref={place} style={near ? undefined : { height: `${items.length * 32}px` }}>
      {near && <ul>{items.map(draw)}</ul>}
    </div>
  );
}
