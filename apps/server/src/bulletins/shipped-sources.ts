// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  factTable,
  type IndicatorFact,
  type IndicatorLibrary,
  type Place,
  placeTree,
  type PlaceTree,
} from '@sanyi/indicators';
import { labelOf } from '@sanyi/bulletins';
import { loadIndicators, treeJson, yamlTree } from '@sanyi/office';
import type { RegistryBook } from '../registry/registry-book.js';
import type { BulletinSources, SourceScheme } from './sources.js';

/**
 * What bulletins are made from where nothing but the files of the house is known: its definitions, schemes and places, and such
 * facts as are handed in.
 *
 * @throws where a file of the house is faulty
 */
export function shippedSources(
  data: string,
  book: RegistryBook,
  facts: () => readonly IndicatorFact[] = () => [],
): BulletinSources {
  const library = shippedLibrary(data);
  const tree = shippedTree(book);
  const schemes = shippedSchemes(data);
  return {
    library,
    groundAt: (period) => Promise.resolve({ tree, facts: factTable(facts()), period }),
    targetsAt: () => Promise.resolve({ targets: [], sentences: [] }),
    schemes: () => Promise.resolve(schemes),
  };
}

function shippedLibrary(data: string): IndicatorLibrary {
  const folder = path.join(data, 'indicators');
  const files = yamlBelow(folder).map((file) => ({ file, text: textIn(folder, file) }));
  const { library, faults } = loadIndicators(files);
  if (faults.length > 0) throw new Error(`${folder}: ${JSON.stringify(faults.slice(0, 3))}`);
  return library;
}

const yamlBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.split(path.sep).join('/'))
    .sort();

const textIn = (folder: string, file: string): string =>
  readFileSync(path.join(folder, file), 'utf8');

const PRIMARY: ReadonlySet<string> = new Set(['township-health-centre', 'community-health-centre']);

function shippedTree({ registry, institutions }: RegistryBook): PlaceTree {
  const regions = [...registry.regions.byCode.values()].map(({ code, parent, level }): Place => ({
    ...{ id: code, parent, properties: {} },
    level: level === 'national' ? 'nation' : level,
  }));
  const below = institutions.map(({ id, region, kind }): Place => ({
    ...{ id, parent: region, level: 'institution' },
    properties: { kind, tier: PRIMARY.has(kind) ? 'primary' : 'hospital' },
  }));
  const tree = placeTree([...regions, ...below]);
  if (!tree.ok) throw new Error(`places: ${tree.error.code} ${tree.error.place}`);
  return tree.value;
}

function shippedSchemes(data: string): readonly SourceScheme[] {
  const folder = path.join(data, 'evaluation');
  return yamlBelow(folder).map((file) => {
    const tree = yamlTree(textIn(folder, file));
    if (!tree.ok) throw new Error(`${folder}/${file}: ${JSON.stringify(tree.error)}`);
    const json = treeJson(tree.value);
    return { id: path.basename(file, '.yaml'), label: labelOf(json, file), data: json };
  });
}
