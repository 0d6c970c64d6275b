// SPDX-License-Identifier: Apache-2.0
import { err, ok } from '@sanyi/kernel';
import {
  dayText,
  formed,
  labelText,
  leftOut,
  listOf,
  mapOf,
  nearest,
  needed,
  oneOf,
  refused,
  type Tree,
  type TreeFault,
  treeFault,
  type TreePlace,
  type TreeRead,
  type TreeReader,
  truth,
  wholeFrom,
  words,
} from '@sanyi/parameters';
import type { FactDefinition } from './fact-definition.js';
import {
  type DefinitionSource,
  DIRECTIONS,
  type Indicator,
  INDICATOR_KINDS,
  type IndicatorSystem,
  type IndicatorVersion,
  KNOWLEDGE_STATUSES,
  type Membership,
  PLACE_LEVELS,
  REPORTED_PERIODS,
} from './indicator.js';
import { readName } from './read-facts.js';
import { readFormula } from './read-formula.js';
import { INDICATOR_UNITS } from './unit.js';

type Facts = ReadonlyMap<string, FactDefinition>;

/** Reads one definition file; its formulas are checked against the facts there are. */
export function readIndicator(file: string, tree: Tree, facts: Facts): TreeRead<Indicator> {
  const place: TreePlace = { file, path: '', tree };
  const read = mapOf({
    id: needed(readName),
    label: needed(labelText),
    alsoCalled: leftOut(listOf(words), []),
    system: needed(readName),
    memberships: leftOut(listOf(readMembership), []),
    unit: needed(oneOf(INDICATOR_UNITS.map(({ id }) => id))),
    direction: needed(oneOf(DIRECTIONS)),
    kind: needed(oneOf(INDICATOR_KINDS)),
    levels: needed(listOf(oneOf(PLACE_LEVELS))),
    nameStatus: needed(oneOf(KNOWLEDGE_STATUSES)),
    covers: leftOut(words, null),
    note: leftOut(words, ''),
    versions: needed(listOf(readVersion(facts))),
  })(place);
  if (!read.ok) return read;
  const faults = wholeFaults(place, read.value);
  return faults.length > 0 ? err(faults) : ok(read.value);
}

const readMembership: TreeReader<Membership> = mapOf({
  system: needed(readName),
  code: needed(words),
  nationallyMonitored: leftOut(truth, false),
});

const readSource: TreeReader<DefinitionSource> = mapOf({
  document: needed(formed(/^[a-z0-9][a-z0-9-]*$/, 'not-an-id', 'yunnan-2021-tasks')),
  at: needed(words),
});

const readVersion = (facts: Facts): TreeReader<IndicatorVersion> =>
  mapOf({
    version: needed(wholeFrom(1, 999)),
    from: needed(dayText),
    numerator: needed(readFormula(facts)),
    denominator: leftOut(readFormula(facts), null),
    periods: needed(listOf(oneOf(REPORTED_PERIODS))),
    formulaStatus: needed(oneOf(KNOWLEDGE_STATUSES)),
    source: needed(readSource),
    note: leftOut(words, ''),
  });

/** What only the whole shows. */
function wholeFaults(place: TreePlace, indicator: Indicator): readonly TreeFault[] {
  const { versions, levels, kind, covers } = indicator;
  const at = (name: string): TreePlace => nearest(place, name);
  const disorder = versions.some(({ from, version }, index) => {
    const older = versions[index + 1];
    return older !== undefined && (older.from >= from || older.version >= version);
  });
  const bare = kind === 'ratio' && versions.some(({ denominator }) => denominator === null);
  return [
    ...(versions.length === 0 ? [treeFault(at('versions'), 'no-entries')] : []),
    ...(levels.length === 0 ? [treeFault(at('levels'), 'no-entries')] : []),
    ...(disorder ? [treeFault(at('versions'), 'not-newest-first')] : []),
    ...(bare ? [treeFault(at('versions'), 'denominator-missing')] : []),
    ...(covers !== null && kind !== 'ratio'
      ? [treeFault(at('covers'), 'covers-without-ratio')]
      : []),
    ...claimFaults(at('nameStatus'), indicator),
  ];
}

/** Nothing is known better than its source: a formula that is only the usual arithmetic may not be called read. */
const claimFaults = (
  place: TreePlace,
  { nameStatus, versions }: Indicator,
): readonly TreeFault[] =>
  nameStatus === 'assumed' && versions.some(({ formulaStatus }) => formulaStatus !== 'assumed')
    ? [treeFault(place, 'formula-better-than-name')]
    : [];

/** Reads the list of systems. */
export function readSystems(file: string, tree: Tree): TreeRead<readonly IndicatorSystem[]> {
  return listOf(
    mapOf({
      id: needed(readName),
      label: needed(labelText),
      official: needed(truth),
      document: leftOut(words, ''),
      status: needed(oneOf(KNOWLEDGE_STATUSES)),
      note: leftOut(words, ''),
    }),
  )({ file, path: '', tree });
}

/** A definition in the wrong folder, or under another name than its file. */
export function pathFaults(
  file: string,
  tree: Tree,
  { id, system }: Indicator,
): readonly TreeFault[] {
  const expected = `${system}/${id}.yaml`;
  const place: TreePlace = { file, path: '', tree };
  const refusal = refused(nearest(place, 'id'), 'not-its-path', expected);
  return file === expected ? [] : refusal.error;
}
