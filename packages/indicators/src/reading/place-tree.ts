// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import type { PlaceLevel } from '../definition/indicator.js';

/** 节点: a region, or an institution below one. */
export interface Place {
  readonly id: string;
  readonly parent: string | null;
  readonly level: PlaceLevel;
  /** tier and kind of an institution; a region has none. */
  readonly properties: Readonly<Record<string, string>>;
}

/** 机构树: places from the lowest up, so that whoever walks them meets children before their parents. */
export interface PlaceTree {
  readonly places: readonly Place[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** The index of each place's parent; -1 for none. */
  readonly parents: readonly number[];
  readonly children: readonly (readonly number[])[];
}

export interface NoTree {
  readonly code: 'place-twice' | 'parent-unknown' | 'places-in-circle';
  readonly place: string;
}

/** Orders places into a tree; refuses two of one id, a parent that is not there, and circles. */
export function placeTree(places: readonly Place[]): Result<PlaceTree, NoTree> {
  const byId = new Map(places.map((place) => [place.id, place]));
  const twice = places.find((place) => byId.get(place.id) !== place);
  if (twice !== undefined) return err({ code: 'place-twice', place: twice.id });
  const lost = places.find(({ parent }) => parent !== null && !byId.has(parent));
  if (lost !== undefined) return err({ code: 'parent-unknown', place: lost.id });
  const ordered = lowestFirst(places);
  const met = new Set(ordered);
  const round = places.find((place) => !met.has(place));
  return round === undefined
    ? ok(indexed(ordered))
    : err({ code: 'places-in-circle', place: round.id });
}

/** Parents first, turned round. */
function lowestFirst(places: readonly Place[]): readonly Place[] {
  const below = new Map<string | null, Place[]>();
  for (const place of places) {
    const siblings = below.get(place.parent);
    if (siblings === undefined) below.set(place.parent, [place]);
    else siblings.push(place);
  }
  const open = [...(below.get(null) ?? [])];
  // What is pushed on the way is walked too.
  for (const place of open) open.push(...(below.get(place.id) ?? []));
  return open.reverse();
}

function indexed(places: readonly Place[]): PlaceTree {
  const indexOf = new Map(places.map(({ id }, index) => [id, index]));
  const parents = places.map(({ parent }) => (parent === null ? -1 : (indexOf.get(parent) ?? -1)));
  const children: number[][] = places.map(() => []);
  parents.forEach((parent, index) => children[parent]?.push(index));
  return { places, indexOf, parents, children };
}
