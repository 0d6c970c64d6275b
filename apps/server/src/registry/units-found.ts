// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { NATION, type Unit } from '@sanyi/registry';
import type { UnitRow } from '@sanyi/contract';
import type { RegistryBook } from './registry-book.js';
import { unitRow, unitsBelow } from './registry-rows.js';

interface LaidOut {
  readonly on: PlainDate;
  readonly units: readonly Unit[];
}

/** Most units follow from departments and regions: to lay all of them out takes a quarter of a second. */
const laidOut = new WeakMap<RegistryBook, LaidOut>();

/**
 * Units of the whole nation whose name holds a text, in the order of the registry. The units of a day are laid out once
 * and kept until another day is asked for or an import makes another book.
 */
export function* unitsFound(
  book: RegistryBook,
  { query, on }: { readonly query: string; readonly on: PlainDate },
): Generator<UnitRow> {
  for (const unit of unitsOfDay(book, on))
    if (unit.name.includes(query)) yield unitRow(book.registry.regions, unit);
}

function unitsOfDay(book: RegistryBook, on: PlainDate): readonly Unit[] {
  const kept = laidOut.get(book);
  if (kept?.on === on) return kept.units;
  const units = [...unitsBelow(book, NATION, on)];
  laidOut.set(book, { on, units });
  return units;
}
