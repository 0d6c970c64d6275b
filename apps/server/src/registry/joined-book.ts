// SPDX-License-Identifier: Apache-2.0
import type { UserRegistry } from '@sanyi/office';
import { withUnits } from '@sanyi/registry';
import type { OwnRegistryPorts } from './ports.js';
import type { RegistryBook } from './registry-book.js';

/** The registry with what users have brought in, as it is at this moment. */
export type CurrentBook = () => Promise<RegistryBook>;

/** Joins own rows into the house's registry; joined anew only after an import. */
export function joinedBook(
  book: RegistryBook,
  { all, lastImport }: Pick<OwnRegistryPorts, 'all' | 'lastImport'>,
): CurrentBook {
  let kept = { stamp: 0n, book };
  return async () => {
    const stamp = await lastImport();
    // Read after the stamp: what is newer than it is joined once more than needed, never too late.
    if (stamp !== kept.stamp) kept = { stamp, book: join(book, await all()) };
    return kept.book;
  };
}

function join({ registry, institutions }: RegistryBook, own: UserRegistry): RegistryBook {
  const ids = new Set(own.institutions.map(({ id }) => id));
  return {
    registry: withUnits(registry, own.units),
    institutions: [...institutions.filter(({ id }) => !ids.has(id)), ...own.institutions],
  };
}
