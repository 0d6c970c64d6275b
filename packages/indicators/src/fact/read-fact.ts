// SPDX-License-Identifier: Apache-2.0
import { decimal, err, ok, parsePeriod, type Result } from '@sanyi/kernel';
import type { FactDefinition } from '../definition/fact-definition.js';
import { PLACE_PROPERTIES } from '../language/check.js';
import type { FactState, IndicatorFact } from './fact.js';

/** 导入的一行: a fact as a file writes it. */
export interface WrittenFact {
  readonly fact: string;
  readonly place: string;
  readonly period: string;
  /** `place=in-county,class=current`; empty for the whole. */
  readonly parts: string;
  /** Canonical decimal text; empty for the two other states. */
  readonly value: string;
  readonly state: 'value' | 'missing' | 'not-applicable';
  readonly source: string;
  readonly by: string;
  readonly at: string;
}

/** Why a written fact was refused. */
export interface FactRefusal {
  readonly code:
    | 'no-value'
    | 'not-a-decimal'
    | 'not-a-part'
    | 'not-a-period'
    | 'part-not-reported'
    | 'too-many-decimals'
    | 'unknown-fact'
    | 'unknown-place'
    | 'value-with-other-state';
  readonly found: string;
}

/** Reads one written fact against what facts and places there are. Nothing is rounded and nothing becomes 0. */
export function readFact(
  written: WrittenFact,
  facts: ReadonlyMap<string, FactDefinition>,
  isPlace: (id: string) => boolean,
): Result<IndicatorFact, FactRefusal> {
  const definition = facts.get(written.fact);
  if (definition === undefined) return err({ code: 'unknown-fact', found: written.fact });
  if (!isPlace(written.place)) return err({ code: 'unknown-place', found: written.place });
  const period = parsePeriod(written.period);
  if (period === undefined || period.kind === 'none') {
    return err({ code: 'not-a-period', found: written.period });
  }
  const parts = partsOf(written.parts, definition);
  if (!parts.ok) return parts;
  const state = stateOf(written, definition);
  if (!state.ok) return state;
  const { fact, place, source, by, at } = written;
  return ok({
    fact,
    place,
    period: written.period,
    parts: parts.value,
    state: state.value,
    source,
    by,
    at,
  });
}

function partsOf(
  text: string,
  { parts }: FactDefinition,
): Result<Readonly<Record<string, string>>, FactRefusal> {
  const pairs = text === '' ? [] : text.split(',').map((part) => part.split('='));
  const strange = pairs.find((pair) => pair.length !== 2 || pair.some((one) => !NAME.test(one)));
  if (strange !== undefined) return err({ code: 'not-a-part', found: strange.join('=') });
  const unknown = pairs.find(
    ([name = '']) => !parts.includes(name) && !PLACE_PROPERTIES.includes(name),
  );
  if (unknown !== undefined) return err({ code: 'part-not-reported', found: unknown.join('=') });
  return ok(Object.fromEntries(pairs.map(([name = '', is = '']) => [name, is])));
}

const NAME = /^[a-z][a-z0-9-]{0,39}$/;

function stateOf(
  { state, value }: WrittenFact,
  { decimals }: FactDefinition,
): Result<FactState, FactRefusal> {
  if (state !== 'value') {
    return value === '' ? ok({ state }) : err({ code: 'value-with-other-state', found: value });
  }
  if (value === '') return err({ code: 'no-value', found: '' });
  const read = decimal(value);
  if (!read.ok) return err({ code: 'not-a-decimal', found: value });
  return read.value.scale > decimals
    ? err({ code: 'too-many-decimals', found: value })
    : ok({ state: 'value', value: read.value });
}
