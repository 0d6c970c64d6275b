// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Institution, type Registry, registryFrom, sampleInstitutions } from '@sanyi/registry';

/** The registry of this house: regions and units as tables say, institutions of the fictional province. */
export interface RegistryBook {
  readonly registry: Registry;
  readonly institutions: readonly Institution[];
}

/**
 * Reads the registry's tables from data/registry.
 * @throws where a table is faulty: the message says where
 */
export function registryBook(folder: string): RegistryBook {
  const read = registryFrom((file) => readFileSync(path.join(folder, file), 'utf8'));
  if (!read.ok) throw new Error(`registry: ${JSON.stringify(read.error.slice(0, 5))}`);
  return { registry: read.value, institutions: sampleInstitutions(read.value.regions) };
}
