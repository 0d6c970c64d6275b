// SPDX-License-Identifier: Apache-2.0
import type { FactRow, ListedFact } from '@sanyi/contract';
import { type SqlBool, sql, type RawBuilder } from 'kysely';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import type { IndicatorFactsTable } from '../database/figure-tables.js';
import { type FigureHouse, nameOfId } from './figure-house.js';
import { placeIn, seatOf } from './figure-places.js';

/** A row that a return told belongs to the area of that return; a row of a file or of a program to none. */
const PLACE = { region: 'f.region', unit: 'f.unit', area: 'fp.area' } as const;

/** Which facts are looked for. */
export interface FactFilter {
  readonly fact?: string | undefined;
  readonly place?: string | undefined;
  readonly period?: string | undefined;
  /** Every row that ever came in, not only those that count. */
  readonly history?: boolean;
}

type Row = Omit<IndicatorFactsTable, 'id' | 'unit' | 'upload' | 'packet'> & {
  readonly id: bigint;
  readonly counts: boolean;
};

/** Facts in a scope, the newest first. */
export async function listFacts(
  house: FigureHouse,
  scope: Scope,
  {
    filter,
    before,
    limit,
  }: { readonly filter: FactFilter; readonly before: bigint | null; readonly limit: number },
): Promise<ListedFact[]> {
  const { fact, period, place, history = false } = filter;
  const rows = await house.people.database
    .selectFrom('indicator_facts as f')
    .leftJoin('return_packets as fp', 'fp.id', 'f.packet')
    .select(['f.id', 'f.fact', 'f.parts', 'f.place', 'f.region', 'f.period', 'f.state', 'f.value'])
    .select(['f.source_kind', 'f.source', 'f.given_by', 'f.entered_by', 'f.at'])
    .select(COUNTS.as('counts'))
    .where(within(scope, 'detail', PLACE))
    .$if(!history, (query) => query.where(COUNTS))
    .$if(fact !== undefined, (query) => query.where('f.fact', '=', fact ?? ''))
    .$if(period !== undefined, (query) => query.where('f.period', '=', period ?? ''))
    .$if(place !== undefined, (query) => query.where(belowPlace(house, place ?? '')))
    .$if(before !== null, (query) => query.where('f.id', '<', before ?? 0n))
    .orderBy('f.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ id: String(row.id), counts: row.counts, ...shown(house, row) }));
}

/** Whether no newer row of the same fact stands over it. */
const COUNTS = sql<boolean>`not exists (
  select from indicator_facts n
  where n.place = f.place and n.fact = f.fact and n.period = f.period and n.parts = f.parts and n.id > f.id)`;

/** A region takes in what lies in it; an institution is itself. */
function belowPlace({ figures }: FigureHouse, id: string): RawBuilder<SqlBool> {
  const place = placeIn(figures.tree, id);
  if (place === undefined || seatOf(place).unit !== null) return sql<SqlBool>`f.place = ${id}`;
  const prefix = id.length === 6 ? id.replace(/(?:00)+$/, '') : id;
  return sql<SqlBool>`f.region like ${`${prefix}%`}`;
}

/** One fact by what it is of. */
export interface FactKey {
  readonly fact: string;
  readonly parts: string;
  readonly place: string;
  readonly period: string;
}

/** So many rows behind a reading are shown; whoever wants more takes them out. */
const MOST_ROWS = 2_000;

/** The rows that count of these facts, in their order, within a scope. */
export async function factRows(
  house: FigureHouse,
  scope: Scope,
  keys: readonly FactKey[],
): Promise<readonly FactRow[]> {
  if (keys.length === 0) return [];
  const asked = keys.slice(0, MOST_ROWS);
  const rows = await house.people.database
    .selectFrom('indicator_facts as f')
    .leftJoin('return_packets as fp', 'fp.id', 'f.packet')
    .select(['f.id', 'f.fact', 'f.parts', 'f.place', 'f.region', 'f.period', 'f.state', 'f.value'])
    .select(['f.source_kind', 'f.source', 'f.given_by', 'f.entered_by', 'f.at'])
    .select(COUNTS.as('counts'))
    .where(within(scope, 'detail', PLACE))
    .where(COUNTS)
    .where(
      sql<SqlBool>`(f.place, f.fact, f.period, f.parts) in (
      select * from unnest(${asked.map(({ place }) => place)}::text[],
        ${asked.map(({ fact }) => fact)}::text[], ${asked.map(({ period }) => period)}::text[],
        ${asked.map(({ parts }) => parts)}::text[]))`,
    )
    .orderBy('f.place')
    .orderBy('f.fact')
    .orderBy('f.parts')
    .execute();
  return rows.map((row) => shown(house, row));
}

function shown(house: FigureHouse, row: Row): FactRow {
  const { fact, parts, place, period, state, value, source, given_by, entered_by, at } = row;
  return {
    ...{ fact, parts, place, period, state, value, source },
    label: house.files.library.facts.get(fact)?.label ?? { zh: fact, en: fact },
    name: nameOfId(house, place),
    sourceKind: row.source_kind,
    ...{ givenBy: given_by, enteredBy: entered_by, at: at.toISOString() },
  };
}
