// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Registry, registryFrom } from '@sanyi/registry';
import { ROOT } from './repository.js';

/** The text of a file of data/registry. */
export const registryText = (file: string): string =>
  readFileSync(path.join(ROOT, 'data/registry', file), 'utf8');

/** The project's registry, read once a run. @throws where a table is faulty: the message says where */
export function projectRegistry(): Registry {
  if (known === undefined) {
    const read = registryFrom(registryText);
    if (!read.ok) throw new Error(JSON.stringify(read.error.slice(0, 5)));
    known = read.value;
  }
  return known;
}

let known: Registry | undefined;
