// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { unitsOn } from '@sanyi/registry';
import type { CellSurroundings } from '@sanyi/returns';
import type { RegistryBook } from '../registry/registry-book.js';

const MOST_REMEMBERED = 10_000;

/** Finds what a cell names, by its id, or by its name where only one in the region of the return bears it; what it found it remembers. */
export function finder(
  book: RegistryBook,
  place: { readonly region: string; readonly on: PlainDate },
): CellSurroundings['find'] {
  const find = lookingIn(book, place);
  const found = new Map<string, string | undefined>();
  return (kind, text) => {
    const asked = `${kind} ${text}`;
    if (found.has(asked)) return found.get(asked);
    if (found.size >= MOST_REMEMBERED) found.clear();
    const id = find(kind, text);
    found.set(asked, id);
    return id;
  };
}

function lookingIn(
  { registry, institutions }: RegistryBook,
  { region, on }: { readonly region: string; readonly on: PlainDate },
): CellSurroundings['find'] {
  const county = region.slice(0, 6);
  return (kind, text) => {
    switch (kind) {
      case 'region': {
        const found = registry.regions.byCode.get(text);
        if (found !== undefined) return found.code;
        const named = [...registry.regions.byCode.values()].filter(({ name }) => name === text);
        return onlyId(named.map(({ code }) => code));
      }
      case 'institution':
        return onlyId(
          institutions
            .filter((one) => one.id === text || (one.name === text && isIn(one.region, county)))
            .map(({ id }) => id),
        );
      case 'unit':
        return onlyId(
          unitsOn(registry, text.includes('.') ? (text.split('.')[0] ?? '') : county, on)
            .filter(({ id, name }) => id === text || name === text)
            .map(({ id }) => id),
        );
    }
  };
}

const isIn = (region: string, county: string): boolean => region.startsWith(county);

const onlyId = (ids: readonly string[]): string | undefined =>
  ids.length === 1 ? ids[0] : undefined;
