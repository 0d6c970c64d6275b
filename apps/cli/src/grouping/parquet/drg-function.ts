// SPDX-License-Identifier: Apache-2.0
import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBScalarFunction,
  type DuckDBType,
  ENUM,
  LIST,
  STRUCT,
  VARCHAR,
} from '@duckdb/node-api';
import duckdb from '@duckdb/node-bindings';
import {
  addTallies,
  type CaseVectors,
  type CompiledScheme,
  type FieldVector,
  type GroupedVectors,
  groupVectors,
  NO_CASES,
  type Tally,
  vectorGrouper,
} from '@sanyi/grouping';
import { type CaseSql, NUMBER_FIELDS, type NumberField } from './case-columns-sql.js';
import { listsOf, numbersOf, textsOf, writePlaces } from './duck-vectors.columns.js';
import { OUR_FAULT } from './parquet-file.js';

/** The fields of an answer, in the order of a file of answers. */
export const ANSWER_FIELDS = ['status', 'mdc', 'adrg', 'drg'] as const;

/** A call of the grouper in SQL, and what was counted while it ran. */
export interface DrgFunction {
  /** Answers a STRUCT of `ANSWER_FIELDS`. */
  readonly call: string;
  readonly tally: () => Tally;
}

/**
 * Lends the column engine to the database as a function over its own batches: codes are looked up in the database's
 * memory, ids never come to JavaScript, and the answers go back as places in a list of words.
 *
 * @param onBatch told after each batch
 */
export function lendDrgFunction(
  connection: DuckDBConnection,
  { scheme, mapCodes }: { readonly scheme: CompiledScheme; readonly mapCodes: boolean },
  columns: CaseSql,
  onBatch: (tally: Tally) => void,
): DrgFunction {
  const grouper = vectorGrouper(scheme, { capacity: duckdb.vector_size(), mapCodes });
  const given = argumentsOf(columns);
  let tally = NO_CASES;

  const lent = new DuckDBScalarFunction();
  lent.setName('drg');
  lent.setVolatile(); // Each row once, in the order of the file.
  for (const { type } of given) lent.addParameter(type);
  lent.setReturnType(
    STRUCT(
      Object.fromEntries(
        ANSWER_FIELDS.map((field) => [field, ENUM([...grouper.words[field].words])]),
      ),
    ),
  );
  duckdb.scalar_function_set_function(lent.scalar_function, (info, input, output) => {
    try {
      const grouped = groupVectors(grouper, vectorsOf(input, given));
      writeAnswers(output, grouped);
      tally = addTallies(tally, grouped.tally);
      onBatch(tally);
    } catch (failure) {
      duckdb.scalar_function_set_error(info, `${OUR_FAULT} ${String(failure)}`);
    }
  });
  connection.registerScalarFunction(lent);
  return { call: `drg(${given.map(({ sql }) => sql).join(', ')})`, tally: () => tally };
}

type Field = NumberField | 'leaving' | 'diagnoses' | 'procedures';

interface Argument {
  readonly field: Field;
  readonly sql: string;
  readonly type: DuckDBType;
}

function argumentsOf({ fields, leaving, diagnoses, procedures }: CaseSql): readonly Argument[] {
  const codes = LIST(VARCHAR);
  return [
    ...NUMBER_FIELDS.flatMap((field) => {
      const { kind, sql } = fields[field] ?? {};
      return sql === undefined ? [] : [{ field, sql, type: kind === 'number' ? DOUBLE : VARCHAR }];
    }),
    ...(leaving === undefined ? [] : [{ field: 'leaving' as const, sql: leaving, type: VARCHAR }]),
    { field: 'diagnoses', sql: diagnoses, type: codes },
    ...(procedures === undefined
      ? []
      : [{ field: 'procedures' as const, sql: procedures, type: codes }]),
  ];
}

function vectorsOf(input: duckdb.DataChunk, given: readonly Argument[]): CaseVectors {
  const rows = duckdb.data_chunk_get_size(input);
  const vectorOf = (field: Field): duckdb.Vector | undefined => {
    const place = given.findIndex((one) => one.field === field);
    return place === -1 ? undefined : duckdb.data_chunk_get_vector(input, place);
  };
  const fieldOf = (field: NumberField): FieldVector | undefined => {
    const vector = vectorOf(field);
    if (vector === undefined) return undefined;
    const isNumber = given.find((one) => one.field === field)?.type.toString() === 'DOUBLE';
    return isNumber ? numbersOf(vector, rows) : textsOf(vector, rows);
  };
  const leaving = vectorOf('leaving');
  const diagnoses = vectorOf('diagnoses');
  const procedures = vectorOf('procedures');
  if (diagnoses === undefined) throw new Error('no diagnoses among the arguments');
  return {
    rows,
    gender: fieldOf('gender'),
    age: fieldOf('age'),
    ageDays: fieldOf('ageDays'),
    weight: fieldOf('weight'),
    los: fieldOf('los'),
    icuHours: fieldOf('icuHours'),
    leaving: leaving === undefined ? undefined : textsOf(leaving, rows),
    diagnoses: listsOf(diagnoses, rows),
    procedures: procedures === undefined ? undefined : listsOf(procedures, rows),
  };
}

function writeAnswers(output: duckdb.Vector, { places }: GroupedVectors): void {
  for (const [index, field] of ANSWER_FIELDS.entries()) {
    writePlaces(duckdb.struct_vector_get_child(output, index), places[field]);
  }
}
