// SPDX-License-Identifier: Apache-2.0
import { type Registry, unitsOn } from '@sanyi/registry';
import { registryBook, type RegistryBook } from '../registry/registry-book.js';
import type { PlaceNames } from './place-names.js';

/**
 * Names of regions and units from the registry's tables; what they do not know is shown by its code.
 * @throws where a table is faulty: the message says where
 */
export function registryNames(folder: string): PlaceNames {
  return namesIn(registryBook(folder));
}

/** Names of regions and units in a registry that was read. */
export function namesIn({ registry, institutions: all }: RegistryBook): PlaceNames {
  const institutions = new Map(all.map(({ id, name }) => [id, name] as const));
  return {
    region: (code) => registry.regions.byCode.get(code)?.name ?? code,
    unit: (id) => institutions.get(id) ?? unitName(registry, id) ?? id,
  };
}

const unitName = (registry: Registry, id: string): string | undefined =>
  unitsOn(registry, id.split('.')[0] ?? '', null).find((unit) => unit.id === id)?.name;
