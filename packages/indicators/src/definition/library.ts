// SPDX-License-Identifier: Apache-2.0
import { type Tree, type TreeFault, treeFault, type TreePlace, nearest } from '@sanyi/parameters';
import type { FactDefinition } from './fact-definition.js';
import type { Indicator, IndicatorSystem } from './indicator.js';
import { pathFaults, readIndicator, readSystems } from './read-indicator.js';
import type { ConsistencyCheck } from '../check/consistency.js';
import { readChecks } from '../check/read-checks.js';
import { readFacts } from './read-facts.js';

/** 指标库: all definitions with the facts and systems that they name. */
export interface IndicatorLibrary {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly systems: readonly IndicatorSystem[];
  readonly indicators: readonly Indicator[];
  readonly checks: readonly ConsistencyCheck[];
}

/** 定义文件: a file below data/indicators, parsed. */
export interface DefinitionFile {
  /** facts.yaml, systems.yaml, tph/hpa-t31.yaml. */
  readonly file: string;
  readonly tree: Tree;
}

/** What the files hold, and everything that is wrong. */
export interface LoadedLibrary {
  readonly library: IndicatorLibrary;
  readonly faults: readonly TreeFault[];
}

/** Reads all definitions as a whole; one faulty file does not hide the others. */
export function loadLibrary(files: readonly DefinitionFile[]): LoadedLibrary {
  const faults: TreeFault[] = [];
  const kept = <T>(
    read: { ok: true; value: T } | { ok: false; error: readonly TreeFault[] },
  ): readonly T[] => {
    if (read.ok) return [read.value];
    faults.push(...read.error);
    return [];
  };
  const named = (name: string): readonly DefinitionFile[] =>
    files.filter(({ file }) => file === name);
  const facts = named('facts.yaml').flatMap(({ file, tree }) => kept(readFacts(file, tree)).flat());
  const systems = named('systems.yaml').flatMap(({ file, tree }) =>
    kept(readSystems(file, tree)).flat(),
  );
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const read = files
    .filter(({ file }) => file.includes('/'))
    .flatMap((one) =>
      kept(readIndicator(one.file, one.tree, byId)).map((indicator) => ({ ...one, indicator })),
    );
  faults.push(...read.flatMap(({ file, tree, indicator }) => pathFaults(file, tree, indicator)));
  const ids = new Set(systems.map(({ id }) => id));
  faults.push(...read.flatMap((one) => systemFaults(one, one.indicator, { ids, systems })));
  faults.push(...twice(read));
  const indicators = read.map(({ indicator }) => indicator);
  const checks = named('checks.yaml').flatMap(({ file, tree }) =>
    kept(readChecks(file, tree, byId)).flat(),
  );
  return { library: { facts: byId, systems, indicators, checks }, faults };
}

interface Systems {
  readonly ids: ReadonlySet<string>;
  readonly systems: readonly IndicatorSystem[];
}

/** A system that is not listed; or a figure rebuilt from memory under an official name. */
function systemFaults(
  { file, tree }: DefinitionFile,
  { system, memberships, nameStatus }: Indicator,
  { ids, systems }: Systems,
): readonly TreeFault[] {
  const place: TreePlace = { file, path: '', tree };
  const named = [system, ...memberships.map((one) => one.system)];
  const unknown = named.filter((one) => !ids.has(one));
  const official = systems.filter((one) => one.official && named.includes(one.id));
  return [
    ...unknown.map((one) => ({
      ...treeFault(nearest(place, 'system'), 'unknown-system'),
      found: one,
    })),
    ...(nameStatus === 'assumed'
      ? official.map(({ id }) => ({
          ...treeFault(nearest(place, 'nameStatus'), 'memory-under-official-name'),
          found: id,
        }))
      : []),
  ];
}

const twice = (
  read: readonly (DefinitionFile & { readonly indicator: Indicator })[],
): readonly TreeFault[] =>
  read.flatMap(({ file, tree, indicator: { id } }, index) => {
    const first = read.findIndex((one) => one.indicator.id === id);
    return first === index
      ? []
      : [treeFault(nearest({ file, path: '', tree }, 'id'), 'duplicate', read[first]?.file)];
  });
