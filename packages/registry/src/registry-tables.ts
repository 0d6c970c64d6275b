// SPDX-License-Identifier: Apache-2.0
import type { Result } from '@sanyi/kernel';
import { readRegistry } from './read-registry.js';
import type { Registry } from './registry.js';
import type { CellFault } from './table.js';

const REGIONS = ['nation', 'yunnan', 'yunnan-changes', 'sample'].map(
  (name) => `regions/${name}.tsv`,
);

/** The files of data/registry, from that folder. */
export const REGISTRY_FILES: readonly string[] = [
  ...REGIONS,
  'units/departments.tsv',
  'units/functions.tsv',
  'units/successions.tsv',
  'units/units.tsv',
];

/** Reads the project's registry. @param textOf the text of one of REGISTRY_FILES */
export function registryFrom(
  textOf: (file: string) => string,
): Result<Registry, readonly CellFault[]> {
  const table = (name: string) => ({ name, text: textOf(name) });
  return readRegistry({
    regions: REGIONS.map(table),
    departments: table('units/departments.tsv'),
    functions: table('units/functions.tsv'),
    successions: table('units/successions.tsv'),
    units: table('units/units.tsv'),
  });
}
