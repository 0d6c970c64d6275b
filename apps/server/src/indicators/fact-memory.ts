// SPDX-License-Identifier: Apache-2.0
import { factTable, type FactTable, type IndicatorFact } from '@sanyi/indicators';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { factOf, factsBetween, factsOfPeriod, newestFact } from './fact-rows.js';

/** 内存中的事实: the facts of some periods, those that count. */
export interface FactMemory {
  /** Brings what is held up to date, and loads periods that are not held yet. */
  readonly refresh: (periods: readonly string[]) => Promise<FactHead>;
  readonly table: FactTable;
  /** Facts of a period that is held. */
  readonly ofPeriod: (period: string) => Iterable<IndicatorFact>;
}

/** 事实表的位置: up to which row it was read, and when that came in; null where there is none. */
export interface FactHead {
  readonly row: bigint;
  readonly asOf: string | null;
}

/** Holds facts by period; a new one costs one row, not a period. `onChanged` hears of those in periods that were held. */
export function factMemory(
  database: Kysely<Tables>,
  onChanged: (facts: readonly IndicatorFact[]) => void,
): FactMemory {
  const byKey = new Map<string, IndicatorFact>();
  const held = new Map<string, Map<string, IndicatorFact>>();
  let head: FactHead = { row: 0n, asOf: null };
  let turn: Promise<unknown> = Promise.resolve();

  const enter = (facts: readonly IndicatorFact[]): void => {
    for (const [key, one] of factTable(facts).byKey) {
      byKey.set(key, one);
      held.get(one.period)?.set(key, one);
    }
  };
  const catchUp = async (): Promise<void> => {
    const next = await newestFact(database);
    if (next.row > head.row && held.size > 0) {
      const fresh = (await factsBetween(database, head.row, next.row)).map(factOf);
      const changed = fresh.filter(({ period }) => held.has(period));
      enter(changed);
      onChanged(changed);
    }
    head = next;
  };
  const refresh = async (periods: readonly string[]): Promise<FactHead> => {
    await catchUp();
    for (const period of periods.filter((one) => !held.has(one))) {
      const facts = (await factsOfPeriod(database, period, head.row)).map(factOf);
      held.set(period, new Map());
      enter(facts);
    }
    return head;
  };
  return {
    table: { byKey },
    // One after the other: two at once would load a period twice, or enter news in the wrong order.
    refresh: (periods) => {
      const next = turn.then(() => refresh(periods));
      turn = next.catch(() => undefined);
      return next;
    },
    ofPeriod: (period) => held.get(period)?.values() ?? [],
  };
}
