// SPDX-License-Identifier: Apache-2.0
import type { CalculationFault, FrozenSnapshot, Json } from '@sanyi/bulletins';
import {
  type CompiledVersion,
  compileIndicator,
  type EvaluationScheme,
  type FactDefinition,
  gradedBy,
  type Indicator,
  type Place,
  placeTree,
  type PlaceTree,
  readFacts,
  readIndicator,
  readScheme,
} from '@sanyi/indicators';
import { err, ok, type Result } from '@sanyi/kernel';
import { dataTree } from '@sanyi/parameters';
import { type HeldParameter, heldParameters } from './used-parameters.js';

/** 底稿里的定义, read and compiled: what the engine of indicators works with. */
export interface SnapshotLibrary {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly indicators: ReadonlyMap<string, CompiledIndicator>;
  readonly schemes: readonly EvaluationScheme[];
  readonly tree: PlaceTree;
  /** By `<region>/<parameter>`. */
  readonly parameters: ReadonlyMap<string, HeldParameter>;
}

export interface CompiledIndicator {
  readonly indicator: Indicator;
  readonly compiled: readonly CompiledVersion[];
}

/** Reads the definitions and places of a snapshot, by the same readers as those of the files. */
export function snapshotLibrary(
  snapshot: FrozenSnapshot,
): Result<SnapshotLibrary, CalculationFault> {
  const read = readFacts('facts.yaml', dataTree(snapshot.facts.map(({ data }) => data)));
  if (!read.ok) return unreadable('unreadable-definition', read.error[0]?.path ?? 'facts');
  const facts = new Map(read.value.map((one) => [one.id, one]));
  const indicators = indicatorsFrom(snapshot, facts);
  if (!indicators.ok) return indicators;
  const parameters = heldParameters(snapshot);
  if (typeof parameters === 'string') return unreadable('unreadable-parameter', parameters);
  const schemes = schemesFrom(snapshot, new Set(indicators.value.keys()), parameters);
  if (!schemes.ok) return schemes;
  const tree = treeFrom(snapshot);
  return tree === undefined
    ? unreadable('no-tree', snapshot.region)
    : ok({ facts, indicators: indicators.value, schemes: schemes.value, tree, parameters });
}

const unreadable = (
  code: CalculationFault['code'],
  found: string,
): Result<never, CalculationFault> => err({ code, found });

function indicatorsFrom(
  { indicators }: FrozenSnapshot,
  facts: SnapshotLibrary['facts'],
): Result<SnapshotLibrary['indicators'], CalculationFault> {
  const read = new Map<string, CompiledIndicator>();
  for (const { id, data } of indicators) {
    const one = indicatorFrom(id, data, facts);
    if (one === undefined) return unreadable('unreadable-definition', id);
    read.set(id, one);
  }
  return ok(read);
}

function indicatorFrom(
  id: string,
  data: Json,
  facts: SnapshotLibrary['facts'],
): CompiledIndicator | undefined {
  const read = readIndicator(id, dataTree(data), facts);
  return read.ok && read.value.id === id
    ? { indicator: read.value, compiled: compileIndicator(read.value, facts) }
    : undefined;
}

function schemesFrom(
  { schemes, region }: FrozenSnapshot,
  indicators: ReadonlySet<string>,
  parameters: SnapshotLibrary['parameters'],
): Result<readonly EvaluationScheme[], CalculationFault> {
  const read: EvaluationScheme[] = [];
  for (const { id, data } of schemes) {
    const scheme = readScheme(id, dataTree(data), indicators);
    if (!scheme.ok) return unreadable('unreadable-scheme', id);
    const graded = gradedBy(
      scheme.value,
      (parameter) => parameters.get(parameterKey(scheme.value, parameter, region))?.dated.value,
    );
    if (!graded.ok) return unreadable('unreadable-scheme', id);
    read.push(graded.value);
  }
  return ok(read);
}

/** Where a scheme's parameter stands in a snapshot: under its own region, else that of the bulletin. */
export const parameterKey = (
  { region }: Pick<EvaluationScheme, 'region'>,
  parameter: string,
  otherwise: string,
): string => `${region ?? otherwise}/${parameter}`;

function treeFrom({ places }: FrozenSnapshot): PlaceTree | undefined {
  const known = new Set(places.map(({ id }) => id));
  const tree = placeTree(
    places.flatMap(({ id, parent, level, properties }): readonly Place[] => {
      const is = LEVELS.find((one) => one === level);
      const above = parent !== null && known.has(parent) ? parent : null;
      return is === undefined ? [] : [{ id, parent: above, level: is, properties }];
    }),
  );
  return tree.ok && tree.value.places.length === places.length ? tree.value : undefined;
}

const LEVELS: readonly Place['level'][] = [
  ...(['nation', 'province', 'prefecture', 'county', 'township'] as const),
  ...(['consortium', 'institution', 'department'] as const),
];
