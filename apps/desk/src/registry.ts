// SPDX-License-Identifier: Apache-2.0
/// <reference types="vite/client" />
import type { Reading } from '@sanyi/documents';
import { unitsOfReading } from '@sanyi/office';
import { type NamedUnit, type Registry, registryFrom } from '@sanyi/registry';

/** 登记库: the tables of data/registry, built into the page. */
const FILES = import.meta.glob<string>('../../../data/registry/**/*.tsv', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const FOLDER = '../../../data/registry/';

/** Every unit that a reading names, looked up in the registry; the tables are read when first asked for. */
export function unitsIn(reading: Reading): readonly NamedUnit[] {
  known ??= registryOfPage();
  return unitsOfReading(known, reading);
}

let known: Registry | undefined;

/** @throws where the page was built with a faulty table: a test reads the same tables */
function registryOfPage(): Registry {
  const read = registryFrom((file) => FILES[FOLDER + file] ?? '');
  if (!read.ok) throw new Error(JSON.stringify(read.error.slice(0, 3)));
  return read.value;
}
