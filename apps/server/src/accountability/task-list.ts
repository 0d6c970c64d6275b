// SPDX-License-Identifier: Apache-2.0
import type { HandedDown, LampKey, LampScheme } from '@sanyi/accountability';
import type { LedgerQuery, LedgerRow } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { type Kysely, type RawBuilder, sql, type SqlBool } from 'kysely';
import type { z } from 'zod';
import type { PlaceNames } from '../access/place-names.js';
import { regionPrefix } from '../access/region-prefix.js';
import type { Scope } from '../access/scope.js';
import { likePattern } from '../database/like-pattern.js';
import type { Tables } from '../database/tables.js';
import { type Arm, armsOf } from './seen-tasks.js';

/** What a list is filtered by. */
export type LedgerFilter = Omit<z.output<typeof LedgerQuery>, 'cursor' | 'limit'>;

/** A filter, or those tasks only that are named. */
type Wanted = LedgerFilter & { readonly ids?: readonly string[] };

/** After which row a page begins. */
export interface RowPlace {
  readonly region: string;
  readonly place: number;
  readonly id: string;
}

/** A row with its place in the list. */
export interface PlacedRow {
  readonly row: LedgerRow;
  readonly after: RowPlace;
}

interface Found {
  readonly id: string;
  readonly document: string;
  readonly document_title: string;
  readonly document_number: string | null;
  readonly upper: string | null;
  readonly depth: number;
  readonly lowers: number;
  readonly region: string;
  readonly place: number;
  readonly label: string;
  readonly section: string | null;
  readonly title: string;
  readonly leads: string;
  readonly others: string;
  readonly targets: string;
  readonly deadlines: string;
  readonly due: PlainDate | null;
  readonly progress: number | null;
  readonly lamp: LampKey;
  readonly why: string;
  readonly part: HandedDown | null;
  readonly version: number;
}

/** 台账: tasks as they are filtered, region by region, newest document first; nothing outside the scope. */
export async function listTasks(
  database: Kysely<Tables>,
  scope: Scope,
  {
    filter,
    after,
    limit,
    ...words
  }: {
    readonly filter: Wanted;
    readonly after: RowPlace | null;
    readonly limit: number;
    readonly names: PlaceNames;
    readonly scheme: LampScheme;
  },
): Promise<readonly PlacedRow[]> {
  const where = sql.join(filtersOf(filter), sql` and `);
  const arms = armsOf(scope).map((arm) => firstOf(arm, { where, after, limit }));
  if (arms.length === 0) return [];
  const { rows } = await sql<Found>`
    with found as (select id, region, place from (${sql.join(arms, sql` union `)}) a
      order by region, place, id limit ${limit})
    select t.*, d.title as document_title, d.document_number from found
      join ledger_tasks t on t.id = found.id join ledger_documents d on d.id = t.document
    order by t.region, t.place, t.id`.execute(database);
  return rows.map((one) => ({
    row: rowOf(one, words),
    after: { region: one.region, place: one.place, id: one.id },
  }));
}

function firstOf(
  { from, where: seen, key }: Arm,
  {
    where,
    after,
    limit,
  }: {
    readonly where: RawBuilder<unknown>;
    readonly after: RowPlace | null;
    readonly limit: number;
  },
) {
  const [region, place, id] = key.map((column) => sql.ref(column));
  const place3 = sql`${region}, ${place}, ${id}`;
  const later =
    after === null
      ? sql`true`
      : sql`(${place3}) > (${after.region}, ${after.place}::int, ${after.id})`;
  return sql`(select distinct ${region} as region, ${place} as place, ${id} as id from ${from}
    where ${seen} and ${where} and ${later} order by 1, 2, 3 limit ${limit})`;
}

function filtersOf(filter: Wanted): readonly RawBuilder<SqlBool>[] {
  const { document, region, lamp, shape, upper, dueFrom, dueTo, search } = filter;
  const given = <T>(value: T | undefined, where: (value: T) => RawBuilder<SqlBool>) =>
    value === undefined ? [] : [where(value)];
  return [
    sql<SqlBool>`not t.removed`,
    ...given(filter.ids, (ids) => sql<SqlBool>`t.id = any(${[...ids]})`),
    ...given(document, (id) => sql<SqlBool>`t.document = ${id}`),
    ...given(region, (code) => sql<SqlBool>`t.region like ${`${regionPrefix(code)}%`}`),
    ...given(lamp, (key) => sql<SqlBool>`t.lamp = ${key}`),
    ...given(upper, (id) => sql<SqlBool>`t.upper = ${id}`),
    ...(shape === 'tree' && upper === undefined ? [sql<SqlBool>`t.upper is null`] : []),
    ...given(dueFrom, (day) => sql<SqlBool>`t.due >= ${day}`),
    ...given(dueTo, (day) => sql<SqlBool>`t.due <= ${day}`),
    ...given(search, (words) => {
      const pattern = likePattern(words);
      return sql<SqlBool>`(t.title like ${pattern} or t.section like ${pattern}
        or t.leads like ${pattern} or t.others like ${pattern})`;
    }),
    ...seatFilter(filter),
  ];
}

function seatFilter({ unit, role }: LedgerFilter): readonly RawBuilder<SqlBool>[] {
  if (unit === undefined && role === undefined) return [];
  const ofUnit = unit === undefined ? sql`true` : sql`f.unit = ${unit}`;
  const ofRole = role === undefined ? sql`true` : sql`f.role = ${role}`;
  return [
    sql<SqlBool>`exists (select 1 from ledger_seats f where f.task = t.id and not f.removed
      and ${ofUnit} and ${ofRole})`,
  ];
}

/** A task as a row of the ledger. */
export const rowOf = (
  found: Found,
  { names, scheme }: { readonly names: PlaceNames; readonly scheme: LampScheme },
): LedgerRow => ({
  ...{ task: found.id, document: found.document, documentTitle: found.document_title },
  ...{ documentNumber: found.document_number, upper: found.upper, depth: found.depth },
  ...{ lowers: found.lowers, region: found.region, regionName: names.region(found.region) },
  ...{ label: found.label, section: found.section, title: found.title, lead: found.leads },
  ...{ others: found.others, targets: found.targets, deadlines: found.deadlines },
  ...{ due: found.due, progress: found.progress, lamp: found.lamp, why: found.why },
  lampWord: wordOfLamp(found.lamp, scheme),
  ...{ reason: found.part?.reason ?? '', version: found.version },
});

/** The word of a lamp: it is always printed. */
export const wordOfLamp = (key: LampKey, { lamps }: LampScheme): string =>
  lamps.find((face) => face.key === key)?.word ?? key;
