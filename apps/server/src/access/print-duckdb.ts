// SPDX-License-Identifier: Apache-2.0
import type { Condition, PlaceColumns } from './condition.js';

/** A piece of SQL with the values of its `$1`, `$2` … in order. */
export interface SqlFragment {
  readonly sql: string;
  readonly values: readonly string[];
}

/**
 * The condition as a `where` for DuckDB; every value travels as a parameter.
 *
 * @param first number of the first parameter, where the query has others before
 */
export function printDuckdb(condition: Condition, columns: PlaceColumns, first = 1): SqlFragment {
  switch (condition.kind) {
    case 'all-of':
      return joined(condition.of, columns, { word: ' and ', empty: 'true', first });
    case 'any-of':
      return joined(condition.of, columns, { word: ' or ', empty: 'false', first });
    case 'region-begins':
      return {
        sql: `starts_with(${quoted(columns.region)}, $${first})`,
        values: [condition.prefix],
      };
    case 'unit-is':
      return {
        sql: `coalesce(${quoted(columns.unit)} = $${first}, false)`,
        values: [condition.unit],
      };
    case 'area-among': {
      const places = condition.areas.map((_, index) => `$${first + index}`).join(', ');
      const area = quoted(columns.area);
      return { sql: `(${area} is null or ${area} in (${places}))`, values: condition.areas };
    }
  }
}

interface Joint {
  readonly word: string;
  readonly empty: string;
  readonly first: number;
}

function joined(
  parts: readonly Condition[],
  columns: PlaceColumns,
  { word, empty, first }: Joint,
): SqlFragment {
  const printed = parts.reduce<readonly SqlFragment[]>((done, part) => {
    const used = done.reduce((sum, { values }) => sum + values.length, 0);
    return [...done, printDuckdb(part, columns, first + used)];
  }, []);
  if (printed.length === 0) return { sql: empty, values: [] };
  return {
    sql: `(${printed.map((fragment) => fragment.sql).join(word)})`,
    values: printed.flatMap(({ values }) => values),
  };
}

function quoted(name: string | null): string {
  if (name === null) throw new Error('a condition on a column that the table does not have');
  return `"${name.replaceAll('"', '""')}"`;
}
