// SPDX-License-Identifier: Apache-2.0
import { type Place, placeTree, type PlaceTree } from '@sanyi/indicators';
import type { RegistryBook } from '../registry/registry-book.js';

/** Institutions that give first contact; everything else is a hospital. */
const PRIMARY: ReadonlySet<string> = new Set(['township-health-centre', 'community-health-centre']);

/** 机构树: all regions, and the institutions below theirs. @throws where they make no tree */
export function figurePlaces({ registry, institutions }: RegistryBook): PlaceTree {
  const places: readonly Place[] = [
    ...[...registry.regions.byCode.values()].map(({ code, parent, level }): Place => ({
      ...{ id: code, parent, properties: {} },
      level: level === 'national' ? 'nation' : level,
    })),
    ...institutions.map(({ id, region, kind }): Place => ({
      ...{ id, parent: region, level: 'institution' },
      properties: { kind, tier: PRIMARY.has(kind) ? 'primary' : 'hospital' },
    })),
  ];
  const tree = placeTree(places);
  if (tree.ok) return tree.value;
  throw new Error(`places: ${tree.error.code} ${tree.error.place}`);
}

/** A place of the tree; undefined where there is none. */
export const placeIn = ({ places, indexOf }: PlaceTree, id: string): Place | undefined =>
  places[indexOf.get(id) ?? -1];

/** Where a place stands for rights: its region, and itself where it is an institution. */
export function seatOf(place: Place): { readonly region: string; readonly unit: string | null } {
  return place.level === 'institution'
    ? { region: place.parent ?? '', unit: place.id }
    : { region: place.id, unit: null };
}

/** The places right below one, in the order of their ids. */
export const childrenOf = ({ places, indexOf, children }: PlaceTree, id: string): Place[] =>
  (children[indexOf.get(id) ?? -1] ?? [])
    .flatMap((at) => places[at] ?? [])
    .sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id));

/** The places of a level below one, in the order of their ids. */
export function placesBelow(tree: PlaceTree, id: string, level: Place['level']): readonly Place[] {
  const found: Place[] = [];
  const open = [...childrenOf(tree, id)];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (next.level === level) found.push(next);
    else if (next.level !== 'institution') open.push(...childrenOf(tree, next.id));
  }
  return found.sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id));
}

/** A place and those above it, the highest first. */
export function lineTo(tree: PlaceTree, id: string): readonly Place[] {
  const place = placeIn(tree, id);
  if (place === undefined) return [];
  return [...(place.parent === null ? [] : lineTo(tree, place.parent)), place];
}
