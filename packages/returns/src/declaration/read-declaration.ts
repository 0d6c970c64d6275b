// SPDX-License-Identifier: Apache-2.0
import { err, ok, type PlainDate } from '@sanyi/kernel';
import {
  dayText,
  labelText,
  leftOut,
  listOf,
  mapOf,
  needed,
  oneOf,
  pieceUnder,
  refused,
  type Tree,
  wholeFrom,
  words,
} from '@sanyi/parameters';
import { INSTITUTION_KINDS, type InstitutionKind, type Level } from '@sanyi/registry';
import type { ExpressionKind } from '../expression/check-expression.js';
import { derivationOf, derivedFields } from '../rules/derivations.js';
import {
  type Declaration,
  DECLARATION_KINDS,
  type Derived,
  type FactRule,
  type FlowVersion,
  GRADES,
  PERIOD_KINDS,
  type ReviewStep,
  type Scope,
  WORK_AREAS,
  type WorkArea,
} from './declaration.js';
import { declarationFaults } from './declaration-faults.js';
import { departmentFaults } from './department-faults.js';
import { type Field, isNumeric } from './field.js';
import type { Place, Read, Reader } from './place.js';
import { readFactRule } from './read-fact.js';
import { readCodeList, readField, withDays } from './read-field.js';
import { type Known, readRule } from './read-rule.js';
import type { Rule } from './rule.js';
import { readCitation, readDecimal, readId } from './text.js';

const LEVELS: readonly Level[] = ['national', 'province', 'prefecture', 'county', 'township'];
const KINDS = Object.keys(INSTITUTION_KINDS) as readonly InstitutionKind[];

/**
 * Reads one declaration: all its faults with file, line and column, or what it says. `file` is its name in messages. Where the
 * departments of the registry are given, those that fill and review have to be among them.
 */
export function readDeclaration(
  file: string,
  tree: Tree,
  departments?: ReadonlySet<string>,
): Read<Declaration> {
  const place: Place = { file, path: '', tree };
  const frame = FRAME(place);
  // Rules and facts name fields: while those are faulty, what is said of them would mislead.
  if (!frame.ok) return frame;
  const derived = readDerived(place);
  if (!derived.ok) return derived;
  const known = knownOf(frame.value.fields, derived.value);
  const rules = partsOf(place, 'rules', readRule(known));
  const facts = partsOf(place, 'facts', readFactRule(known));
  if (!rules.ok) return facts.ok ? rules : err([...rules.error, ...facts.error]);
  if (!facts.ok) return facts;
  const declaration = whole(frame.value, derived.value, rules.value, facts.value);
  const faults = [
    ...declarationFaults(place, declaration),
    ...(departments === undefined ? [] : departmentFaults(place, declaration, departments)),
  ];
  return faults.length > 0 ? err(faults) : ok(declaration);
}

const NOT_ENDED: PlainDate | null = null;
const NO_AREA: WorkArea | null = null;

const anything: Reader<null> = () => ok(null);

const STEP: Reader<ReviewStep> = mapOf({
  id: needed(readId),
  label: needed(labelText),
  level: needed(oneOf(LEVELS)),
  department: leftOut(words, null),
});

const FLOW: Reader<FlowVersion> = mapOf({
  version: needed(wholeFrom(1, 999)),
  from: needed(dayText),
  steps: needed(listOf(STEP)),
});

const SCOPE: Reader<Scope> = mapOf({
  departments: leftOut(listOf(words), []),
  levels: leftOut(listOf(oneOf(LEVELS)), []),
  institutions: leftOut(listOf(oneOf(KINDS)), []),
});

const FRAME = (place: Place): Read<Frame> => withDays(place, HEAD(place));

const HEAD = mapOf({
  id: needed(readId),
  version: needed(wholeFrom(1, 9999)),
  label: needed(labelText),
  help: needed(labelText),
  kind: needed(oneOf(DECLARATION_KINDS)),
  period: needed(oneOf(PERIOD_KINDS)),
  rows: needed(oneOf(['one', 'many'])),
  from: needed(dayText),
  to: leftOut(dayText, NOT_ENDED),
  keys: leftOut(listOf(readId), []),
  grade: needed(oneOf(GRADES)),
  area: leftOut(oneOf(WORK_AREAS), NO_AREA),
  scope: needed(SCOPE),
  flows: needed(listOf(FLOW)),
  lists: leftOut(listOf(readCodeList), []),
  fields: needed(listOf(readField)),
  derived: leftOut(anything, null),
  rules: leftOut(anything, null),
  facts: leftOut(anything, null),
});

type Frame = Omit<Declaration, 'derived' | 'rules' | 'facts'>;

function whole(
  frame: Frame,
  derived: readonly Derived[],
  rules: readonly Rule[],
  facts: readonly FactRule[],
): Declaration {
  const lists = derived.flatMap(({ rule }) => derivationOf(rule)?.lists ?? []);
  return { ...frame, lists: [...frame.lists, ...lists], derived, rules, facts };
}

function partsOf<T>(place: Place, name: string, read: Reader<T>): Read<readonly T[]> {
  const part = pieceUnder(place, name);
  return part === undefined ? ok([]) : listOf(read)(part);
}

/** Which fields rules may name, and what kind each gives. */
function knownOf(fields: readonly Field[], derived: readonly Derived[]): Known {
  const all = [...fields, ...derivedFields({ derived })];
  return {
    fields: new Map(all.map((field) => [field.id, field])),
    kinds: new Map(all.map((field) => [field.id, kindOf(field)])),
  };
}

const kindOf = (field: Field): ExpressionKind => (isNumeric(field) ? 'number' : 'words');

const readDerived = (place: Place): Read<readonly Derived[]> =>
  partsOf(place, 'derived', readOneDerived);

function readOneDerived(place: Place): Read<Derived> {
  const read = mapOf({
    rule: needed(words),
    settings: leftOut(readSettings, new Map()),
    source: leftOut(readCitation, null),
  })(place);
  if (!read.ok) return read;
  return derivationOf(read.value.rule) === undefined
    ? refused(place, 'not-allowed', 'docs/returns.md')
    : read;
}

function readSettings(place: Place): Read<Derived['settings']> {
  if (place.tree.kind !== 'map') return refused(place, 'not-a-map');
  const names = place.tree.entries.map(({ key }) => [key, needed(readDecimal)] as const);
  const read = mapOf(Object.fromEntries(names))(place);
  return read.ok ? ok(new Map(Object.entries(read.value))) : read;
}
