// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Region } from './region.js';
import { chainOf, isWithin, type Regions } from './regions.js';
import { holdsOn } from './validity.js';

/** Which region some words name. */
export type RegionResolution =
  | {
      readonly kind: 'one';
      readonly region: Region;
      /** The region that stands in its place on the day asked for; null where it stands itself. */
      readonly now: Region | null;
    }
  | { readonly kind: 'several'; readonly regions: readonly Region[] }
  | { readonly kind: 'unknown' };

/** Where and when to look. */
export interface RegionScope {
  /** Code of a region: only what lies in it. */
  readonly within?: string | null;
  readonly on?: PlainDate | null;
}

/**
 * Finds a region by its full name, its common name (楚雄州), a path (云南省楚雄州大姚县) or, failing these, its name
 * without the word for its kind (昆明). Several are several; the higher of two that share a place stands first.
 */
export function resolveRegion(
  regions: Regions,
  words: string,
  scope: RegionScope = {},
): RegionResolution {
  const name = words.replaceAll(/\s/g, '');
  const on = scope.on ?? null;
  const within = scope.within ?? null;
  const found = regionsNamed(regions, name, within, on);
  const [first] = found;
  if (first === undefined) return { kind: 'unknown' };
  return found.length > 1
    ? { kind: 'several', regions: found }
    : { kind: 'one', region: first, now: standingNow(regions, first, on) };
}

function regionsNamed(
  regions: Regions,
  name: string,
  within: string | null,
  on: PlainDate | null,
): readonly Region[] {
  const tries = [pathEnds(regions, name), regions.byBase.get(name) ?? []]
    .map((some) => some.filter((region) => inScope(regions, region, within)))
    .map((some) => preferredOn(some, on));
  return tries.find((some) => some.length > 0) ?? [];
}

const inScope = (regions: Regions, region: Region, within: string | null): boolean =>
  within === null || isWithin(regions, region.code, within);

/** Where some hold on the day, the others do not count. */
function preferredOn(some: readonly Region[], on: PlainDate | null): readonly Region[] {
  const holding = some.filter((region) => holdsOn(region, on));
  return holding.length > 0 ? holding : some;
}

function standingNow(regions: Regions, region: Region, on: PlainDate | null): Region | null {
  if (region.successor === null || on === null || holdsOn(region, on)) return null;
  return regions.byCode.get(region.successor) ?? null;
}

/** The regions whose names, one in the other, are all of the words. */
function pathEnds(regions: Regions, words: string): readonly Region[] {
  const whole = regions.byName.get(words) ?? [];
  return whole.length > 0
    ? whole
    : namesAtStart(regions, words)
        .filter(({ rest }) => rest === '')
        .map(({ region }) => region);
}

/** A region named at the start of some words, and what follows. */
export interface NamedStart {
  readonly region: Region;
  readonly rest: string;
}

/** No name of a region is longer. */
const LONGEST = 16;

/** Every region that words can begin with, the longest names first; a path (云南省楚雄州…) is read to its end. */
export function namesAtStart(regions: Regions, words: string): readonly NamedStart[] {
  const starts: NamedStart[] = [];
  for (let length = Math.min(LONGEST, words.length); length >= 2; length -= 1) {
    const rest = words.slice(length);
    for (const region of regions.byName.get(words.slice(0, length)) ?? []) {
      starts.push(...furtherNames(regions, region, rest), { region, rest });
    }
  }
  return starts;
}

const furtherNames = (regions: Regions, region: Region, rest: string): readonly NamedStart[] =>
  rest.length < 2 || region.level === 'township'
    ? []
    : namesAtStart(regions, rest).filter((next) => liesBelow(regions, next.region, region));

const liesBelow = (regions: Regions, region: Region, above: Region): boolean =>
  region.code !== above.code &&
  chainOf(regions, region.code).some(({ code }) => code === above.code);
