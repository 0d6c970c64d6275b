// SPDX-License-Identifier: Apache-2.0
import { decimal, formatDecimal } from '@sanyi/kernel';
import { type IndicatorFact, partText } from '@sanyi/indicators';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { IndicatorFactsTable } from '../database/figure-tables.js';
import type { Tables } from '../database/tables.js';
import { insertInParts } from '../returns/insert-in-parts.js';

type Database = Kysely<Tables> | Transaction<Tables>;

/** A stored row of the columns that a fact is made from. */
export type StoredFact = Pick<
  IndicatorFactsTable,
  | 'fact'
  | 'parts'
  | 'place'
  | 'period'
  | 'state'
  | 'value'
  | 'source'
  | 'given_by'
  | 'entered_by'
  | 'at'
> & { readonly id: bigint };

const COLUMNS = [
  ...(['id', 'fact', 'parts', 'place', 'period', 'state', 'value'] as const),
  ...(['source', 'given_by', 'entered_by', 'at'] as const),
] as const;

/** The newest row and when it came in. */
export async function newestFact(
  database: Database,
): Promise<{ readonly row: bigint; readonly asOf: string | null }> {
  const newest = await database
    .selectFrom('indicator_facts')
    .select(['id', 'at'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest === undefined
    ? { row: 0n, asOf: null }
    : { row: newest.id, asOf: newest.at.toISOString() };
}

/** The rows of a period that count, up to a row. */
export async function factsOfPeriod(
  database: Database,
  period: string,
  head: bigint,
): Promise<readonly StoredFact[]> {
  return database
    .selectFrom('indicator_facts')
    .select(COLUMNS)
    .distinctOn(['fact', 'parts', 'place'])
    .where('period', '=', period)
    .where('id', '<=', head)
    .orderBy('fact')
    .orderBy('parts')
    .orderBy('place')
    .orderBy('id', 'desc')
    .execute();
}

/** The rows after one and up to another, in their order. */
export async function factsBetween(
  database: Database,
  after: bigint,
  head: bigint,
): Promise<readonly StoredFact[]> {
  return database
    .selectFrom('indicator_facts')
    .select(COLUMNS)
    .where('id', '>', after)
    .where('id', '<=', head)
    .orderBy('id')
    .execute();
}

/** Periods that facts have come in for, the newest first. */
export async function factPeriods(database: Database): Promise<readonly string[]> {
  // Each period is found by the index, not by reading every row.
  const { rows } = await sql<{ period: string }>`
    with recursive seen(period) as (
      select max(period) from indicator_facts
      union all
      select (select max(f.period) from indicator_facts f where f.period < seen.period)
        from seen where seen.period is not null)
    select period from seen where period is not null`.execute(database);
  return rows.map(({ period }) => period);
}

/** Facts that have come in at all. */
export async function reportedFacts(database: Database): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ fact: string }>`
    with recursive seen(fact) as (
      select min(fact) from indicator_facts
      union all
      select (select min(f.fact) from indicator_facts f where f.fact > seen.fact)
        from seen where seen.fact is not null)
    select fact from seen where fact is not null`.execute(database);
  return new Set(rows.map(({ fact }) => fact));
}

/** A row as the engine knows it. @throws where its value is no decimal, which the way in does not let pass */
export function factOf(row: StoredFact): IndicatorFact {
  const { fact, place, period, parts, source, given_by, entered_by, at } = row;
  return {
    ...{ fact, place, period, source, by: given_by === '' ? entered_by : given_by },
    parts: partsOf(parts),
    state: stateOf(row),
    at: at.toISOString(),
  };
}

const partsOf = (text: string): Readonly<Record<string, string>> =>
  text === ''
    ? {}
    : Object.fromEntries(
        text.split(',').map((part) => {
          const [name = '', is = ''] = part.split('=');
          return [name, is];
        }),
      );

function stateOf({ state, value }: StoredFact): IndicatorFact['state'] {
  if (state !== 'value') return { state };
  const read = decimal(value ?? '');
  if (!read.ok) throw new Error(`a stored fact is no decimal: ${value ?? ''}`);
  return { state, value: read.value };
}

/** What came in besides the fact itself. */
export interface Entry {
  readonly sourceKind: IndicatorFactsTable['source_kind'];
  readonly enteredBy: string;
  readonly at: Date;
  readonly upload?: string;
  readonly packet?: string;
}

/** Where a place stands for rights. */
export type SeatOf = (place: string) => { readonly region: string; readonly unit: string | null };

/**
 * Keeps facts, all or none. Under a lock, so that numbers become visible in their order and nobody who has read up to one
 * misses a lower one.
 */
export async function keepFacts(
  transaction: Transaction<Tables>,
  facts: readonly IndicatorFact[],
  { entry, seatOf }: { readonly entry: Entry; readonly seatOf: SeatOf },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
  const { sourceKind, enteredBy, at, upload = null, packet = null } = entry;
  await insertInParts(facts, (part) =>
    transaction
      .insertInto('indicator_facts')
      .values(
        part.map(({ fact, place, period, parts, state, source, by }) => ({
          ...{ fact, place, period, parts: partText(parts), state: state.state, source },
          ...seatOf(place),
          value: state.state === 'value' ? formatDecimal(state.value) : null,
          ...{ source_kind: sourceKind, given_by: by, entered_by: enteredBy, at, upload, packet },
        })),
      )
      .execute(),
  );
}

const LOCK = 7_310_070;
