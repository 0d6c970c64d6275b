// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Registry, registryFrom, sampleInstitutions, unitsOn } from '@sanyi/registry';
import type { PlaceNames } from './place-names.js';

/**
 * Names of regions and units from the registry's tables; what they do not know is shown by its code.
 * @throws where a table is faulty: the message says where
 */
export function registryNames(folder: string): PlaceNames {
  const read = registryFrom((file) => readFileSync(path.join(folder, file), 'utf8'));
  if (!read.ok) throw new Error(`registry: ${JSON.stringify(read.error.slice(0, 5))}`);
  const registry = read.value;
  const institutions = new Map(
    sampleInstitutions(registry.regions).map(({ id, name }) => [id, name] as const),
  );
  return {
    region: (code) => registry.regions.byCode.get(code)?.name ?? code,
    unit: (id) => institutions.get(id) ?? unitName(registry, id) ?? id,
  };
}

const unitName = (registry: Registry, id: string): string | undefined =>
  unitsOn(registry, id.split('.')[0] ?? '', null).find((unit) => unit.id === id)?.name;
