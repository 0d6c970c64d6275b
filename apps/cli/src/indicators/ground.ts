// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import { factTable, type Ground, type IndicatorLibrary, type PlaceTree } from '@sanyi/indicators';
import { type KnownFacts, readDataValueSets, readFactsCsv } from '@sanyi/office';
import { EXIT, Failure } from '../failure.js';
import { projectPlaces, soundDefinitions } from './indicator-folder.js';

/** Which data folder, which facts, which period. */
export interface GroundOptions {
  readonly data: string;
  readonly facts: string;
  readonly period: string;
}

/** What readings are made from. */
export interface Grounded {
  readonly library: IndicatorLibrary;
  readonly ground: Ground & { readonly tree: PlaceTree };
}

/** Definitions, places and facts. @throws Failure where any of them is faulty */
export async function groundFor(options: GroundOptions): Promise<Grounded> {
  const library = await soundDefinitions(options.data);
  const tree = projectPlaces(options.data);
  const known: KnownFacts = { facts: library.facts, isPlace: (id) => tree.indexOf.has(id) };
  const text = await fileText(options.facts);
  const read = options.facts.endsWith('.json')
    ? readDataValueSets(text, known)
    : readFactsCsv(text, known);
  const [first] = read.refused;
  if (first !== undefined) {
    throw new Failure(
      EXIT.badInput,
      `${options.facts} 有 ${read.refused.length} 行读不进去,第一处在第 ${first.row} 行:${first.code} ${first.found}。改好后重来,一行也没有采用。`,
    );
  }
  return { library, ground: { tree, facts: factTable(read.facts), period: options.period } };
}

/** The text of a file. @throws Failure where there is none */
export async function fileText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new Failure(EXIT.noInput, `没有这个文件:${file}。`);
  }
}
