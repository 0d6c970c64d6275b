// SPDX-License-Identifier: Apache-2.0
import { compareDecimals, type Decimal, ok } from '@sanyi/kernel';
import type { Surroundings } from '../expression/check-expression.js';
import type { Expression } from '../expression/expression.js';
import type { Field } from './field.js';
import {
  listOf,
  mapOf,
  near,
  needed,
  optional,
  type Place,
  type Read,
  type Reader,
  refuse,
} from './place.js';
import { readExpression } from './read-expression.js';
import {
  COMPARE_OPERATORS,
  type CompareRule,
  MISSING_STRATEGIES,
  PAIR_OPERATORS,
  type Rule,
  RULE_KINDS,
} from './rule.js';
import { readChoice, readDecimal, readId, readLabel, readText, readWhole } from './text.js';

/** The fields that rules may name: those that are filled and those that are derived. */
export interface Known {
  readonly fields: ReadonlyMap<string, Field>;
  readonly kinds: Surroundings['fields'];
}

const HEAD = {
  id: needed(readId),
  kind: needed(readChoice(RULE_KINDS)),
  severity: needed(readChoice(['hard', 'soft'])),
  label: needed(readLabel),
};

/** Reads one validation rule; what it may say depends on its kind. */
export const readRule =
  (known: Known): Reader<Rule> =>
  (place) => {
    if (place.tree.kind !== 'map') return refuse(place, 'not-a-map', Object.keys(HEAD).join(' '));
    const kindPlace = near(place, 'kind');
    if (kindPlace === place) return refuse(place, 'missing-field', 'kind');
    const kind = readChoice(RULE_KINDS)(kindPlace);
    return kind.ok ? RULES[kind.value](known)(place) : kind;
  };

const RULES: Readonly<Record<Rule['kind'], (known: Known) => Reader<Rule>>> = {
  compare: (known) => (place) => readCompare(known, place),
  pair: (known) => (place) => {
    const field = fieldOf(known, () => true);
    return mapOf({
      ...HEAD,
      kind: needed(readChoice(['pair'])),
      left: needed(field),
      operator: needed(readChoice(PAIR_OPERATORS)),
      right: needed(field),
    })(place);
  },
  total: (known) =>
    mapOf({
      ...HEAD,
      kind: needed(readChoice(['total'])),
      fields: needed(some(fieldOf(known, (kind) => kind === 'number'))),
      by: needed(fieldOf(known, (kind) => kind === 'words')),
      code: needed(readText),
    }),
  'min-max': (known) => (place) => readMinMax(known, place),
  'z-score': (known) =>
    mapOf({
      ...HEAD,
      kind: needed(readChoice(['z-score'])),
      severity: needed(readChoice(['soft'])),
      field: needed(fieldOf(known, (kind) => kind === 'number')),
      limit: needed(readDecimal),
      atLeast: optional(readWhole(2, 120), 4),
    }),
};

function readCompare(known: Known, place: Place): Read<Rule> {
  const side: Reader<Expression> = (one) => readExpression(one, known.kinds, ['number', 'words']);
  const read = mapOf({
    ...HEAD,
    kind: needed(readChoice(['compare'])),
    left: needed(side),
    operator: needed(readChoice(COMPARE_OPERATORS)),
    right: needed(side),
    missing: optional(readChoice(MISSING_STRATEGIES), 'skip-if-any' as const),
  })(place);
  if (!read.ok) return read;
  const rule: CompareRule = read.value;
  // Both sides must be of one kind: `left = right` is checked as one expression, at the right side's place.
  const right = near(place, 'right');
  const number = readExpression(near(place, 'left'), known.kinds, ['number']).ok;
  const same = readExpression(right, known.kinds, [number ? 'number' : 'words']);
  return same.ok ? ok(rule) : same;
}

function readMinMax(known: Known, place: Place): Read<Rule> {
  const none: Decimal | null = null;
  const read = mapOf({
    ...HEAD,
    kind: needed(readChoice(['min-max'])),
    field: needed(fieldOf(known, (kind) => kind === 'number')),
    min: optional(readDecimal, none),
    max: optional(readDecimal, none),
  })(place);
  if (!read.ok) return read;
  const { min, max } = read.value;
  if (min === null && max === null) return refuse(place, 'missing-field', 'min max');
  return min !== null && max !== null && compareDecimals(min, max) > 0
    ? refuse(near(place, 'max'), 'range-upside-down', 'min <= max')
    : read;
}

/** The id of a field of the kinds that fit. */
export const fieldOf =
  ({ kinds }: Known, fits: (kind: 'number' | 'words' | 'truth') => boolean): Reader<string> =>
  (place) => {
    const id = readId(place);
    if (!id.ok) return id;
    const kind = kinds.get(id.value);
    if (kind === undefined) return refuse(place, 'field-unknown', [...kinds.keys()].join(' '));
    return fits(kind) ? id : refuse(place, 'kinds-do-not-fit', kind);
  };

const some =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (place) => {
    const list = listOf(read)(place);
    return list.ok && list.value.length === 0 ? refuse(place, 'no-entries') : list;
  };
