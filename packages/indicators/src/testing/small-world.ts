// SPDX-License-Identifier: Apache-2.0
import { decimal, type PlainDate } from '@sanyi/kernel';
import { dataTree } from '@sanyi/parameters';
import type { FactDefinition } from '../definition/fact-definition.js';
import type { Indicator, IndicatorVersion } from '../definition/indicator.js';
import { readFacts } from '../definition/read-facts.js';
import type { FactState, IndicatorFact } from '../fact/fact.js';
import type { Formula } from '../language/expression.js';
import { parseFormula } from '../language/parse.js';
import { type Place, placeTree, type PlaceTree } from '../reading/place-tree.js';

const definition = (id: string, unit: string, rest: object = {}): object => ({
  ...{ id, label: { zh: id, en: id }, unit, nature: 'flow', counts: 'things' },
  ...{ collectedAt: 'institution', usualSource: '示例', ...rest },
});

/** The facts of a small world, as a file would hold them: visits, money, beds, people, and scores that add up over nothing. */
export const smallFacts = (): readonly object[] => [
  definition('visits', 'visit', { counts: 'patients', parts: ['place'] }),
  definition('cost', 'CNY', { counts: 'money', decimals: 2 }),
  definition('drug-cost', 'CNY', { counts: 'money', decimals: 2 }),
  definition('op-cost', 'CNY', { counts: 'money', decimals: 2, nature: 'level' }),
  definition('beds', 'bed', { nature: 'stock' }),
  definition('population', 'person', { nature: 'stock', counts: 'people', collectedAt: 'county' }),
  definition('satisfaction', 'score', { nature: 'level', decimals: 1 }),
];

/** The small facts, by their names. */
export function factMap(): ReadonlyMap<string, FactDefinition> {
  const read = readFacts('facts.yaml', dataTree(smallFacts()));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return new Map(read.value.map((one) => [one.id, one]));
}

/** A formula that parses. */
export function formula(text: string): Formula {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.error)}`);
  return { text, expression: parsed.value };
}

/** A place; an institution where it has a tier. */
export const place = (id: string, parent: string | null, tier?: string): Place => ({
  ...{ id, parent },
  level: tier === undefined ? 'county' : 'institution',
  properties: tier === undefined ? {} : { tier },
});

/** A fact of 2025: a decimal, `-` for missing, `/` for not applicable. */
export function fact(
  name: string,
  at: string,
  text: string,
  parts: Readonly<Record<string, string>> = {},
): IndicatorFact {
  return {
    ...{ fact: name, place: at, period: '2025', parts, state: stateOf(text) },
    ...{ source: `${name}@${at}`, by: '示例', at: '2026-01-01T00:00:00Z' },
  };
}

function stateOf(text: string): FactState {
  if (text === '-') return { state: 'missing' };
  if (text === '/') return { state: 'not-applicable' };
  const value = decimal(text);
  if (!value.ok) throw new Error(text);
  return { state: 'value', value: value.value };
}

/** 示例省 in small: a prefecture, two counties, and two or one institutions in each. */
export function smallTree(): PlaceTree {
  const tree = placeTree([
    place('p', null),
    ...[place('c1', 'p'), place('c2', 'p')],
    ...[place('h1', 'c1', 'lead'), place('t1', 'c1', 'primary'), place('t2', 'c2', 'primary')],
  ]);
  if (!tree.ok) throw new Error(tree.error.code);
  return tree.value;
}

/** An indicator of one version, from 2020 on, for years. */
export function indicator(numerator: string, denominator: string | null): Indicator {
  const version: IndicatorVersion = {
    ...{ version: 1, from: '2020-01-01' as PlainDate, periods: ['year'], formulaStatus: 'assumed' },
    ...{ numerator: formula(numerator), note: '', source: { document: 'sample', at: '示例' } },
    denominator: denominator === null ? null : formula(denominator),
  };
  return {
    ...{ id: 'small', label: { zh: '小', en: 'small' }, alsoCalled: [], system: 'sample' },
    ...{ memberships: [], unit: 'share', direction: 'up', kind: 'ratio', levels: ['county'] },
    ...{ nameStatus: 'assumed', covers: null, note: '', versions: [version] },
  };
}
