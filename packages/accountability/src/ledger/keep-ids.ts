// SPDX-License-Identifier: Apache-2.0

/** 沿用编号的一步: how well a new piece fits an old one, more is better; 0 or less: not at all. */
export type Fit<New, Old> = (piece: New, old: Old) => number;

/** A piece with its id, and the old piece it continues. */
export interface Numbered<New, Old> {
  readonly id: string;
  readonly piece: New;
  readonly old: Old | undefined;
}

/** What came before: the old pieces, and how many serials have been given. */
export interface Before<Old> {
  readonly olds: readonly Old[];
  readonly used: number;
}

/** How new ids are written: T001. */
export interface Serial {
  readonly prefix: string;
  readonly digits: number;
}

/**
 * 编号: a piece that continues an old one keeps its id, a new one gets the next serial, and no serial is ever given twice. Passes go
 * one by one, within a pass the best fit first, ties by the order of the new, then of the old; no old piece is continued twice.
 */
export function numbered<New extends object, Old extends { readonly id: string }>(
  pieces: readonly New[],
  { olds, used }: Before<Old>,
  passes: readonly Fit<New, Old>[],
  { prefix, digits }: Serial,
): { readonly pieces: readonly Numbered<New, Old>[]; readonly used: number } {
  const found = continued(pieces, olds, passes);
  let serial = used;
  const entries = pieces.map((piece): Numbered<New, Old> => {
    const old = found.get(piece);
    if (old !== undefined) return { id: old.id, piece, old };
    serial += 1;
    return { id: `${prefix}${String(serial).padStart(digits, '0')}`, piece, old };
  });
  return { pieces: entries, used: serial };
}

function continued<New, Old>(
  pieces: readonly New[],
  olds: readonly Old[],
  passes: readonly Fit<New, Old>[],
): ReadonlyMap<New, Old> {
  const found = new Map<New, Old>();
  const taken = new Set<Old>();
  for (const fit of passes) {
    const left = pieces.filter((piece) => !found.has(piece));
    const free = olds.filter((old) => !taken.has(old));
    take(bestFirst(left, free, fit), found, taken);
  }
  return found;
}

function take<New, Old>(
  pairs: readonly { readonly piece: New; readonly old: Old }[],
  found: Map<New, Old>,
  taken: Set<Old>,
): void {
  for (const { piece, old } of pairs) {
    if (!found.has(piece) && !taken.has(old)) found.set(piece, old);
    if (found.get(piece) === old) taken.add(old);
  }
}

const bestFirst = <New, Old>(
  pieces: readonly New[],
  olds: readonly Old[],
  fit: Fit<New, Old>,
): readonly { readonly piece: New; readonly old: Old }[] =>
  pieces
    .flatMap((piece) => olds.map((old) => ({ piece, old, by: fit(piece, old) })))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by);
