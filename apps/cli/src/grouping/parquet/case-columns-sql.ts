// SPDX-License-Identifier: Apache-2.0
import type { Layout } from '@sanyi/grouping';
import { Refusal } from '../refusal.js';
import { sqlName } from './duck.js';
import type { ColumnKind, ParquetColumn } from './parquet-file.js';

/** The fields that are numbers, or texts in which a number stands. */
export const NUMBER_FIELDS = ['gender', 'age', 'ageDays', 'weight', 'los', 'icuHours'] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** Where a case's fields stand in a Parquet file, as SQL; no expression ever answers null. */
export interface CaseSql {
  /** As it stands in the file, whatever its type. */
  readonly id: string;
  readonly fields: Readonly<Partial<Record<NumberField, FieldSql>>>;
  readonly leaving: string | undefined;
  readonly dischargedOn: string | undefined;
  /** Lists of codes. */
  readonly diagnoses: string;
  readonly procedures: string | undefined;
}

/** A DOUBLE (NaN where nothing stands) or a text (empty where nothing stands). */
export interface FieldSql {
  readonly kind: 'number' | 'text';
  readonly sql: string;
}

/** @throws Refusal naming the columns whose type cannot be what the field asks for */
export function caseSql(columns: readonly ParquetColumn[], layout: Layout): CaseSql {
  const at = (place: number | undefined): ParquetColumn | undefined =>
    place === undefined ? undefined : columns[place];
  const codes = (places: readonly number[]): readonly ParquetColumn[] =>
    places.flatMap((place) => at(place) ?? []);
  const fields = NUMBER_FIELDS.flatMap((field) => {
    const column = at(layout.columns[field]);
    return column === undefined ? [] : [[field, column] as const];
  });
  const { id, leaving, dischargedOn } = layout.columns;
  refuseOthers([
    ...fields.map(([, column]) => ask(column, ['number', 'text'], '数字,或写成文字的数字')),
    ...[leaving].map((place) => ask(at(place), ['number', 'text'], '文字或整数')),
    ...[dischargedOn].map((place) => ask(at(place), ['day', 'text', 'number'], '日期或文字')),
    ...codes([...layout.diagnoses, ...layout.procedures]).map((column) =>
      ask(column, ['text', 'texts'], '文字,或文字的列表(编码存成数字会丢掉末尾的 0)'),
    ),
  ]);
  return {
    id: id === undefined ? "''" : sqlName(at(id)?.name ?? ''),
    fields: Object.fromEntries(fields.map(([field, column]) => [field, fieldSql(column)])),
    leaving: mapped(at(leaving), (column) => wholeNumber(textSql(column))),
    dischargedOn: mapped(at(dischargedOn), textSql),
    diagnoses: codesSql(codes(layout.diagnoses)),
    procedures: layout.procedures.length === 0 ? undefined : codesSql(codes(layout.procedures)),
  };
}

const mapped = <T, U>(value: T | undefined, map: (value: T) => U): U | undefined =>
  value === undefined ? undefined : map(value);

const fieldSql = ({ name, kind }: ParquetColumn): FieldSql =>
  kind === 'number'
    ? { kind: 'number', sql: `coalesce(CAST(${sqlName(name)} AS DOUBLE), 'nan'::DOUBLE)` }
    : { kind: 'text', sql: `coalesce(CAST(${sqlName(name)} AS VARCHAR), '')` };

/** A column's value as text; NaN, which pandas writes for nothing, as nothing. */
export const textSql = ({ name, kind }: ParquetColumn): string => {
  const value = `CAST(${sqlName(name)} AS VARCHAR)`;
  return kind === 'number' ? `coalesce(nullif(${value}, 'nan'), '')` : `coalesce(${value}, '')`;
};

/** A code that went through a DOUBLE column: 5.0 is 5. */
const wholeNumber = (sql: string): string => `regexp_replace(${sql}, '\\.0+$', '')`;

/** Codes of all columns in order. The first column always has a first code, be it empty; empty others are left out. */
function codesSql(columns: readonly ParquetColumn[]): string {
  const [first, ...others] = columns;
  if (first === undefined) return '[]::VARCHAR[]';
  if (others.length === 0 && first.kind === 'texts') {
    return `coalesce(${sqlName(first.name)}, []::VARCHAR[])`;
  }
  const joined = [
    `coalesce(${oneText(first)}, '')`,
    ...others.map((column) => `nullif(${oneText(column)}, '')`),
  ];
  return `string_split(concat_ws('|', ${joined.join(', ')}), '|')`;
}

const oneText = ({ name, kind }: ParquetColumn): string =>
  kind === 'texts' ? `array_to_string(${sqlName(name)}, '|')` : `CAST(${sqlName(name)} AS VARCHAR)`;

interface Asked {
  readonly column: ParquetColumn;
  readonly should: string;
}

const ask = (
  column: ParquetColumn | undefined,
  kinds: readonly ColumnKind[],
  should: string,
): Asked | undefined =>
  column === undefined || kinds.includes(column.kind) ? undefined : { column, should };

function refuseOthers(asked: readonly (Asked | undefined)[]): void {
  const wrong = asked.filter((one) => one !== undefined);
  if (wrong.length === 0) return;
  throw new Refusal(
    'Parquet 文件的列类型不能用:',
    wrong.map(({ column, should }) => `列 ${column.name} 的类型是 ${column.type},应为${should}。`),
  );
}
