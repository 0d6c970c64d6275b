// SPDX-License-Identifier: Apache-2.0
import type { IssuedFigure } from './figure.js';
import type { SealedPacket } from './packet.js';
import type { SealFault } from './seal.js';

/** 受影响的数字: a figure that stands on a changed entry. */
export interface ChangedFigure {
  readonly figure: string;
  readonly entry: string;
}

/** Which figures stand, directly or through others, on the entries that the seal says were changed. */
export function figuresTouching(
  { figures, snapshot }: SealedPacket,
  faults: readonly SealFault[],
): readonly ChangedFigure[] {
  const sources = sourcesOf(
    figures,
    new Map(snapshot.totals.map((one) => [one.id, one.indicator])),
  );
  return faults.flatMap((fault) => {
    if (!('entry' in fault)) return [];
    const [part, id] = split(fault.entry);
    return figures
      .filter((figure) => standsOn(figure, part, id, sources.get(figure.id) ?? new Set()))
      .map(({ id: figure }) => ({ figure, entry: fault.entry }));
  });
}

/** `totals/cmc20-1:990102` → totals, cmc20-1:990102. */
const split = (entry: string): readonly [string, string] => {
  const at = entry.indexOf('/');
  return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
};

function standsOn(
  figure: IssuedFigure,
  part: string,
  id: string,
  sources: ReadonlySet<string>,
): boolean {
  if (part === 'figures') return figure.id === id || sources.has(id);
  if (part === 'schemes') return figure.rule.startsWith(`${id}@`);
  return sources.has(id);
}

/** By figure: the ids of all that it was made of, figures made of figures included, and the indicators of its totals. */
function sourcesOf(
  figures: readonly IssuedFigure[],
  indicatorOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, ReadonlySet<string>>();
  const byId = new Map(figures.map((one) => [one.id, one]));
  const gather = (figure: IssuedFigure): ReadonlySet<string> => {
    const held = known.get(figure.id);
    if (held !== undefined) return held;
    // Held before it is filled, so that a circle in an altered packet ends.
    const all = new Set<string>();
    known.set(figure.id, all);
    const own = figure.from.flatMap((id) => [
      id,
      ...(indicatorOf.has(id) ? [indicatorOf.get(id) ?? ''] : []),
    ]);
    const below = figure.from
      .flatMap((id) => byId.get(id) ?? [])
      .flatMap((one) => [...gather(one)]);
    for (const one of [...own, ...below]) all.add(one);
    return all;
  };
  for (const figure of figures) gather(figure);
  return known;
}
