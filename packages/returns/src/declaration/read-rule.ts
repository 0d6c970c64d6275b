// SPDX-License-Identifier: Apache-2.0
import { compareDecimals, type Decimal, ok } from '@sanyi/kernel';
import {
  labelText,
  leftOut,
  listOf,
  mapOf,
  nearest,
  needed,
  oneOf,
  refused,
  wholeFrom,
  words,
} from '@sanyi/parameters';
import type { Surroundings } from '../expression/check-expression.js';
import type { Expression } from '../expression/expression.js';
import type { Field } from './field.js';
import type { Place, Read, Reader } from './place.js';
import { readExpression } from './read-expression.js';
import {
  COMPARE_OPERATORS,
  type CompareRule,
  MISSING_STRATEGIES,
  PAIR_OPERATORS,
  type Rule,
  RULE_KINDS,
} from './rule.js';
import { readDecimal, readId } from './text.js';

/** The fields that rules may name: those that are filled and those that are derived. */
export interface Known {
  readonly fields: ReadonlyMap<string, Field>;
  readonly kinds: Surroundings['fields'];
}

const HEAD = {
  id: needed(readId),
  kind: needed(oneOf(RULE_KINDS)),
  severity: needed(oneOf(['hard', 'soft'])),
  label: needed(labelText),
};

/** Reads one validation rule; what it may say depends on its kind. */
export const readRule =
  (known: Known): Reader<Rule> =>
  (place) => {
    if (place.tree.kind !== 'map') return refused(place, 'not-a-map', Object.keys(HEAD).join(' '));
    const kindPlace = nearest(place, 'kind');
    if (kindPlace === place) return refused(place, 'missing-field', 'kind');
    const kind = oneOf(RULE_KINDS)(kindPlace);
    return kind.ok ? RULES[kind.value](known)(place) : kind;
  };

const RULES: Readonly<Record<Rule['kind'], (known: Known) => Reader<Rule>>> = {
  compare: (known) => (place) => readCompare(known, place),
  pair: (known) => (place) => {
    const field = fieldOf(known, () => true);
    return mapOf({
      ...HEAD,
      kind: needed(oneOf(['pair'])),
      left: needed(field),
      operator: needed(oneOf(PAIR_OPERATORS)),
      right: needed(field),
    })(place);
  },
  total: (known) =>
    mapOf({
      ...HEAD,
      kind: needed(oneOf(['total'])),
      fields: needed(some(fieldOf(known, (kind) => kind === 'number'))),
      by: needed(fieldOf(known, (kind) => kind === 'words')),
      code: needed(words),
    }),
  'min-max': (known) => (place) => readMinMax(known, place),
  'z-score': (known) =>
    mapOf({
      ...HEAD,
      kind: needed(oneOf(['z-score'])),
      severity: needed(oneOf(['soft'])),
      field: needed(fieldOf(known, (kind) => kind === 'number')),
      limit: needed(readDecimal),
      atLeast: leftOut(wholeFrom(2, 120), 4),
    }),
};

function readCompare(known: Known, place: Place): Read<Rule> {
  const side: Reader<Expression> = (one) => readExpression(one, known.kinds, ['number', 'words']);
  const read = mapOf({
    ...HEAD,
    kind: needed(oneOf(['compare'])),
    left: needed(side),
    operator: needed(oneOf(COMPARE_OPERATORS)),
    right: needed(side),
    missing: leftOut(oneOf(MISSING_STRATEGIES), 'skip-if-any' as const),
  })(place);
  if (!read.ok) return read;
  const rule: CompareRule = read.value;
  // Both sides must be of one kind: `left = right` is checked as one expression, at the right side's place.
  const right = nearest(place, 'right');
  const number = readExpression(nearest(place, 'left'), known.kinds, ['number']).ok;
  const same = readExpression(right, known.kinds, [number ? 'number' : 'words']);
  return same.ok ? ok(rule) : same;
}

function readMinMax(known: Known, place: Place): Read<Rule> {
  const none: Decimal | null = null;
  const read = mapOf({
    ...HEAD,
    kind: needed(oneOf(['min-max'])),
    field: needed(fieldOf(known, (kind) => kind === 'number')),
    min: leftOut(readDecimal, none),
    max: leftOut(readDecimal, none),
  })(place);
  if (!read.ok) return read;
  const { min, max } = read.value;
  if (min === null && max === null) return refused(place, 'missing-field', 'min max');
  return min !== null && max !== null && compareDecimals(min, max) > 0
    ? refused(nearest(place, 'max'), 'range-upside-down', 'min <= max')
    : read;
}

/** The id of a field of the kinds that fit. */
export const fieldOf =
  ({ kinds }: Known, fits: (kind: 'number' | 'words' | 'truth') => boolean): Reader<string> =>
  (place) => {
    const id = readId(place);
    if (!id.ok) return id;
    const kind = kinds.get(id.value);
    if (kind === undefined) return refused(place, 'field-unknown', [...kinds.keys()].join(' '));
    return fits(kind) ? id : refused(place, 'kinds-do-not-fit', kind);
  };

const some =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (place) => {
    const list = listOf(read)(place);
    return list.ok && list.value.length === 0 ? refused(place, 'no-entries') : list;
  };
