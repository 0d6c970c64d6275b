// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { BOUNDS, MEASURES } from './measure.js';
import {
  list,
  misshape,
  type Misshape,
  number,
  oneOf,
  row,
  type Shape,
  table,
  text,
} from './shape.js';
import type { SchemeTables } from './tables.js';

/** The files of a scheme folder by the table each holds; a file may be gzipped, then `.gz` follows. */
export const SCHEME_FILES: Readonly<Record<keyof SchemeTables, string>> = {
  meta: 'meta.json',
  mdc: 'mdc.json',
  adrg: 'adrg.json',
  drg: 'drg.json',
  mcc: 'mcc.json',
  cc: 'cc.json',
  exclusion: 'exclusion.json',
  validProcedures: 'proc_valid.json',
  diagnosisNames: 'icd10_names.json',
  procedureNames: 'icd9cm3_names.json',
  diagnosisMap: 'icd10_map.json',
  procedureMap: 'icd9cm3_map.json',
  grey: 'grey.json',
};

/** Tables a scheme may do without, with what stands for them. */
export const OPTIONAL_TABLES: Readonly<Partial<SchemeTables>> = {
  diagnosisNames: {},
  procedureNames: {},
  diagnosisMap: {},
  procedureMap: {},
  grey: [],
};

/** A table is not what the format says: which file, where in it, what was expected. */
export interface MisshapenTable extends Misshape {
  readonly code: 'misshapen-table';
  readonly file: string;
}

/** A folder's parsed JSON as scheme tables; every table that does not fit its shape is named once. */
export function readTables(
  parsed: Readonly<Record<keyof SchemeTables, unknown>>,
): Result<SchemeTables, readonly MisshapenTable[]> {
  const problems = misshapenTables(parsed);
  return isTables(parsed, problems) ? ok(parsed) : err(problems);
}

const codes = list(text);
const codeTable = table(text);
const bounds = Object.fromEntries(
  MEASURES.flatMap((measure) => BOUNDS.map((bound) => [`${measure}_${bound}`, number])),
);
const limits = { ...bounds, sex: oneOf(1, 2), leaving: codes };
const place = oneOf('main', 'any', 'other');
const demands = {
  ...limits,
  dx: place,
  dx_list: codes,
  also_dx: list(row({ dx: place, dx_list: codes })),
  proc: oneOf(
    'main',
    'any_each',
    'main_valid',
    'any_valid',
    'none_valid',
    'main_not_valid',
    'class_sets',
  ),
  proc_lists: list(codes),
  proc_classes: table(codes),
  proc_need: list(list(number)),
};

const gate = row(
  { kind: oneOf('main_dx', 'any_dx', 'main_proc_valid', 'multi_trauma') },
  { ...limits, extra_main_proc: codes, min_body_parts: number },
);

const SHAPES: Readonly<Record<keyof SchemeTables, Shape>> = {
  meta: row({ scheme: text, title: text }, { from: text, to: text }),
  mdc: list(
    row(
      {
        code: text,
        name: text,
        order: number,
        gate,
        qy: oneOf('any', 'main', null),
        adrg_order: codes,
      },
      { dx: codes, body_parts: table(codes) },
    ),
  ),
  adrg: list(
    row(
      {
        rule_id: text,
        adrg: text,
        mdc: text,
        name: text,
        type: oneOf('surgical', 'procedure', 'medical'),
        drg_order: codes,
      },
      demands,
    ),
  ),
  drg: list(
    row(
      {
        code: text,
        name: text,
        adrg: text,
        mdc: text,
        condition: oneOf('always', 'mcc', 'mcc_or_cc'),
      },
      demands,
    ),
  ),
  mcc: codeTable,
  cc: codeTable,
  exclusion: table(codes),
  validProcedures: codes,
  diagnosisNames: codeTable,
  procedureNames: codeTable,
  diagnosisMap: codeTable,
  procedureMap: codeTable,
  grey: codes,
};

const TABLES = Object.entries(SCHEME_FILES) as readonly [keyof SchemeTables, string][];

const misshapenTables = (
  parsed: Readonly<Record<keyof SchemeTables, unknown>>,
): readonly MisshapenTable[] =>
  TABLES.flatMap(([name, file]) => {
    const found = misshape(parsed[name], SHAPES[name]);
    return found === undefined ? [] : [{ code: 'misshapen-table', file, ...found }];
  });

const isTables = (
  parsed: Readonly<Record<keyof SchemeTables, unknown>>,
  problems: readonly MisshapenTable[],
): parsed is SchemeTables => problems.length === 0;
