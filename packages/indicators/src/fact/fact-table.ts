// SPDX-License-Identifier: Apache-2.0
import { type IndicatorFact, partText } from './fact.js';

/** 事实表: every fact by what it is, of whom and when; the later record of two. */
export interface FactTable {
  readonly byKey: ReadonlyMap<string, IndicatorFact>;
}

/** Fills a table; of two records of the same fact the later one holds, and of two of one moment the last. */
export function factTable(facts: Iterable<IndicatorFact>): FactTable {
  const byKey = new Map<string, IndicatorFact>();
  for (const one of facts) {
    const key = keyOf(one.fact, partText(one.parts), one.place, one.period);
    const held = byKey.get(key);
    if (held === undefined || held.at <= one.at) byKey.set(key, one);
  }
  return { byKey };
}

/** What one place reported; undefined where it said nothing. */
export const factAt = (
  table: FactTable,
  fact: string,
  parts: string,
  [place, period]: readonly [place: string, period: string],
): IndicatorFact | undefined => table.byKey.get(keyOf(fact, parts, place, period));

const keyOf = (fact: string, parts: string, place: string, period: string): string =>
  `${fact}|${parts}|${place}|${period}`;
