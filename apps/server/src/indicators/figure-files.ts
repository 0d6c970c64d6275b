// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type EvaluationScheme,
  type IndicatorLibrary,
  partText,
  readScheme,
} from '@sanyi/indicators';
import { isMapApproval, loadIndicators, treeJson, yamlTree } from '@sanyi/office';
import { WrittenScheme } from '@sanyi/contract';
import { z } from 'zod';

/** 随系统提供的方案: as it is written, and as the engine reads it. */
export interface ShippedScheme {
  readonly written: WrittenScheme;
  readonly scheme: EvaluationScheme;
}

/** What the fact of a return is called among facts. */
export interface ReturnedFact {
  readonly fact: string;
  readonly parts: string;
}

/** Definitions, schemes and samples that came with the house. */
export interface FigureFiles {
  readonly library: IndicatorLibrary;
  readonly schemes: readonly ShippedScheme[];
  /** By the fact of a return: `county-figures.primary-visits`. */
  readonly returned: ReadonlyMap<string, ReturnedFact>;
  /** Titles of documents that definitions cite. */
  readonly documents: ReadonlyMap<string, string>;
  readonly map: TileMap;
}

/**
 * Reads data/indicators, data/evaluation and data/maps.
 * @throws where a file is faulty: the message says which
 */
export function figureFilesIn(data: string): FigureFiles {
  const library = libraryIn(path.join(data, 'indicators'));
  return {
    library,
    schemes: schemesIn(path.join(data, 'evaluation'), library),
    returned: returnedFacts(path.join(data, 'indicators/returned.yaml'), library),
    documents: documentTitles(path.join(data, 'documents')),
    map: TileMap.parse(treeIn(path.join(data, 'maps/sample-province.yaml'))),
  };
}

function libraryIn(folder: string): IndicatorLibrary {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  );
  const { library, faults } = loadIndicators(
    files.sort().map((file) => ({
      file: file.split(path.sep).join('/'),
      text: readFileSync(path.join(folder, file), 'utf8'),
    })),
  );
  if (faults.length === 0) return library;
  throw new Error(`indicators: ${JSON.stringify(faults.slice(0, 3))}`);
}

/** A YAML file as plain data. @throws where it is none */
function treeIn(file: string): ReturnType<typeof treeJson> {
  const tree = yamlTree(readFileSync(file, 'utf8'));
  if (tree.ok) return treeJson(tree.value);
  throw new Error(`${file}: ${JSON.stringify(tree.error.slice(0, 3))}`);
}

function schemesIn(folder: string, library: IndicatorLibrary): readonly ShippedScheme[] {
  const ids = new Set(library.indicators.map(({ id }) => id));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const tree = yamlTree(readFileSync(path.join(folder, file), 'utf8'));
      if (!tree.ok) throw new Error(`${file}: ${JSON.stringify(tree.error.slice(0, 3))}`);
      const read = readScheme(file, tree.value, ids);
      if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error.slice(0, 3))}`);
      return { scheme: read.value, written: writtenScheme(treeJson(tree.value)) };
    });
}

/** Plain text of a file knows no whole numbers: what the contract has as one is made one. */
function writtenScheme(data: unknown): WrittenScheme {
  const { version, smallestGroup, items, ...rest } = Loose.parse(data);
  return WrittenScheme.parse({
    ...rest,
    version: Number(version),
    ...(smallestGroup === undefined ? {} : { smallestGroup: Number(smallestGroup) }),
    items: items.map(({ must, rule, ...item }) => ({
      ...item,
      rule: 'wanted' in rule ? { ...rule, wanted: String(rule['wanted']) === 'true' } : rule,
      ...(must === undefined ? {} : { must: String(must) === 'true' }),
    })),
  });
}

const Text = z.union([z.string(), z.number(), z.boolean()]);
const Loose = z.looseObject({
  version: Text,
  smallestGroup: z.optional(Text),
  items: z.array(z.looseObject({ must: z.optional(Text), rule: z.looseObject({}) })),
});

const Returned = z.array(
  z.object({ from: z.string(), fact: z.string(), parts: z.record(z.string(), z.string()) }),
);

/** What facts of returns are called among facts: those that a fact names itself, and the parts of some. */
function returnedFacts(
  file: string,
  { facts }: IndicatorLibrary,
): ReadonlyMap<string, ReturnedFact> {
  const own = [...facts.values()].flatMap(({ id, fromReturn }) =>
    fromReturn === null ? [] : [[fromReturn, { fact: id, parts: '' }] as const],
  );
  const more = Returned.parse(treeIn(file)).map(({ from, fact, parts }) => {
    if (!facts.has(fact)) throw new Error(`${file}: ${fact}`);
    return [from, { fact, parts: partText(parts) }] as const;
  });
  return new Map([...own, ...more]);
}

function documentTitles(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return new Map(
    files.map((file) => {
      const { title } = z.looseObject({ title: z.string() }).parse(treeIn(path.join(folder, file)));
      return [path.basename(file, '.yaml'), title] as const;
    }),
  );
}

const Whole = z.coerce.number().int().min(0);

/** 示意地图: which tile stands where. A file with real boundaries takes its place; on public pages only with its 审图号. */
export const TileMap = z.object({
  id: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  approval: z.optional(
    z
      .string()
      .refine(isMapApproval, '审图号应写成 GS（2026）1234号 或 云S（2026）12号；没有就删去这一行'),
  ),
  tiles: z.array(z.object({ place: z.string(), column: Whole, row: Whole })),
});

/** 示意地图. */
export type TileMap = z.infer<typeof TileMap>;
