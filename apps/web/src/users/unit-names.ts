// SPDX-License-Identifier: Apache-2.0

interface Placed {
  readonly unit: string | null;
  readonly unitName: string | null;
}

/** Names of the units that are chosen already, by id. */
export const namesIn = (places: readonly Placed[]): ReadonlyMap<string, string> =>
  new Map(
    places.flatMap(({ unit, unitName }) =>
      unit === null || unitName === null ? [] : [[unit, unitName] as const],
    ),
  );
