// SPDX-License-Identifier: Apache-2.0
// The scope rule a second time, for tests only, thought of differently: not as a condition on codes but as sets of whole
// records, grown by walking down a tree of places. It shares no line with the rule it is held against.
import type { Action, Area, Grant } from '@sanyi/contract';
import { ROLES } from '../access/roles.js';

/** A record somewhere. */
export interface Placed {
  readonly id: number;
  readonly region: string;
  readonly unit: string | null;
  readonly area: Area | null;
}

/** A small country: province 99 with two prefectures, province 98, codes chosen for the traps of prefixes. */
export const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  '000000': ['980000', '990000'],
  '980000': ['980100'],
  '980100': ['980101'],
  '980101': ['980101001'],
  '990000': ['990100', '991000', '999000'],
  '990100': ['990101', '990110'],
  '990101': ['990101001', '990101100'],
  '990110': ['990110001'],
  '991000': ['991001', '991010'],
  '991001': ['991001001'],
  '991010': ['991010100'],
  '999000': ['999001'],
};

/** Every place of the small country. */
export const PLACES: readonly string[] = [
  ...new Set(Object.entries(CHILDREN).flatMap(([parent, below]) => [parent, ...below])),
].sort();

function below(region: string): ReadonlySet<string> {
  const found = new Set([region]);
  for (const place of found) for (const child of CHILDREN[place] ?? []) found.add(child);
  return found;
}

function provinceOf(region: string): string {
  if (region === '000000') return region;
  return ['980000', '990000'].find((province) => below(province).has(region)) ?? region;
}

/** Ids of the records that an action shows each by each, and of those it may only count in. */
export function seenBySets(
  grants: readonly Grant[],
  action: Action,
  records: readonly Placed[],
): { readonly detail: ReadonlySet<number>; readonly counted: ReadonlySet<number> } {
  const rings = grants.map((grant) => ringsOf(grant, action, records));
  const detail = new Set(rings.flatMap((ring) => ring.filter(({ how }) => how === 'detail')));
  return {
    detail: new Set([...detail].flatMap(({ ids }) => ids)),
    counted: new Set(rings.flat().flatMap(({ ids }) => ids)),
  };
}

/** The two rings of one grant: its own home and the province around it, each with the ids in it and how it is seen. */
function ringsOf(grant: Grant, action: Action, records: readonly Placed[]) {
  const rule = ROLES[grant.role].actions[action];
  if (rule === undefined) return [];
  const bound = new Set<Area>(grant.areas);
  const fitting = records.filter(
    ({ area }) => area === null || bound.size === 0 || bound.has(area),
  );
  const home = below(grant.region);
  const around = below(provinceOf(grant.region));
  const ofUnit = fitting.filter(({ unit }) => [null, unit].includes(grant.unit));
  return [
    { how: rule.own, ids: ofUnit.filter(({ region }) => home.has(region)).map(({ id }) => id) },
    {
      how: rule.others,
      ids: fitting
        .filter(({ region }) => rule.others !== null && around.has(region))
        .map(({ id }) => id),
    },
  ];
}
