// SPDX-License-Identifier: Apache-2.0
import type { NamedUnit } from '@sanyi/registry';
import { createContext, useDeferredValue, useMemo } from 'react';
import { type CorrectedDocument, correctedReading } from '@sanyi/documents';
import { unitsIn } from '../registry.js';

/** What the registry says of each name in the document on the screen, by the words as written. */
export const NamedUnitsContext = createContext<ReadonlyMap<string, NamedUnit>>(new Map());

/**
 * Looked up again where a correction changes the names, or the document's region or date; after the screen is drawn, because
 * the tables are read at the first question.
 */
export function useNamedUnits(corrected: CorrectedDocument): ReadonlyMap<string, NamedUnit> {
  const drawn = useDeferredValue<CorrectedDocument | null>(corrected, null);
  return useMemo(
    () =>
      new Map(
        drawn === null ? [] : unitsIn(correctedReading(drawn)).map((named) => [named.words, named]),
      ),
    [drawn],
  );
}
