// SPDX-License-Identifier: Apache-2.0

/** What regions and units are called today. */
export interface PlaceNames {
  readonly region: (code: string) => string;
  readonly unit: (id: string) => string;
}

/** Names from tables; what a table does not know is shown by its code. */
export const placeNames = (
  regions: ReadonlyMap<string, string>,
  units: ReadonlyMap<string, string> = new Map(),
): PlaceNames => ({
  region: (code) => regions.get(code) ?? code,
  unit: (id) => units.get(id) ?? id,
});
