// SPDX-License-Identifier: Apache-2.0
import type { Lamp, LampChange, LampKey } from './lamp.js';

/**
 * 灯的变化: what is to be kept of today's lamps. An item that shows the lamp it showed before gives nothing; one that is new gives a
 * change from null.
 *
 * @param known the lamp each item showed last
 */
export const lampChanges = (
  lamps: readonly Lamp[],
  known: ReadonlyMap<string, LampKey>,
): readonly LampChange[] =>
  lamps.flatMap(({ item, key, on, reasons }) => {
    const from = known.get(item) ?? null;
    return from === key ? [] : [{ item, from, to: key, on, reasons }];
  });

/** What each item shows after all changes, oldest first. */
export const lampsAfter = (changes: readonly LampChange[]): ReadonlyMap<string, LampKey> =>
  new Map(changes.map(({ item, to }) => [item, to]));
