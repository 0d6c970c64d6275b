// SPDX-License-Identifier: Apache-2.0
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Condition, PlaceColumns } from './condition.js';

type Printed = RawBuilder<SqlBool>;

/** The condition as a `where` for PostgreSQL; every value travels as a parameter. */
export function printPostgres(condition: Condition, columns: PlaceColumns): Printed {
  switch (condition.kind) {
    case 'all-of':
      return joined(condition.of, columns, { word: sql` and `, empty: sql<SqlBool>`true` });
    case 'any-of':
      return joined(condition.of, columns, { word: sql` or `, empty: sql<SqlBool>`false` });
    case 'region-begins':
      return sql<SqlBool>`${sql.ref(columns.region)} like ${`${condition.prefix}%`}`;
    case 'unit-is':
      return unitIs(sql.ref(columnOf(columns.unit)), condition.unit);
    case 'area-among': {
      const area = sql.ref(columnOf(columns.area));
      return sql<SqlBool>`(${area} is null or ${area} in (${sql.join(condition.areas)}))`;
    }
  }
}

/** False, never unknown, where the row is of no unit; and an equality that an index can find. */
const unitIs = (column: RawBuilder<unknown>, unit: string): Printed =>
  sql<SqlBool>`(${column} is not null and ${column} = ${unit})`;

function joined(
  parts: readonly Condition[],
  columns: PlaceColumns,
  { word, empty }: { readonly word: RawBuilder<unknown>; readonly empty: Printed },
): Printed {
  if (parts.length === 0) return empty;
  return sql<SqlBool>`(${sql.join(
    parts.map((part) => printPostgres(part, columns)),
    word,
  )})`;
}

function columnOf(name: string | null): string {
  if (name === null) throw new Error('a condition on a column that the table does not have');
  return name;
}
