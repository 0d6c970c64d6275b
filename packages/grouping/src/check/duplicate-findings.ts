// SPDX-License-Identifier: Apache-2.0
import { repeated } from '../scheme/broken-references.js';
import type { Demands, SchemeTables } from '../scheme/tables.js';
import type { Finding } from './finding.js';

/** Codes that stand twice in one list. */
export const duplicateFindings = (tables: SchemeTables): readonly Finding[] =>
  listsOf(tables).flatMap(({ where, list }) => {
    const codes = [...new Set(repeated(list))];
    return codes.length === 0 ? [] : [{ code: 'duplicate-code', where, codes }];
  });

interface NamedList {
  readonly where: string;
  readonly list: readonly string[];
}

const listsOf = ({
  mdc,
  adrg,
  drg,
  exclusion,
  validProcedures,
}: SchemeTables): readonly NamedList[] => [
  ...mdc.flatMap(({ code, dx = [], adrg_order, body_parts = {} }) => [
    { where: `${code} dx`, list: dx },
    { where: `${code} adrg_order`, list: adrg_order },
    ...Object.entries(body_parts).map(([part, list]) => ({ where: `${code} ${part}`, list })),
  ]),
  ...adrg.flatMap((row) => [
    ...demandLists(row.rule_id, row),
    { where: `${row.rule_id} drg_order`, list: row.drg_order },
  ]),
  ...drg.flatMap((row) => demandLists(row.code, row)),
  ...Object.entries(exclusion).map(([table, list]) => ({ where: `exclusion ${table}`, list })),
  { where: 'proc_valid', list: validProcedures },
];

const demandLists = (
  row: string,
  { dx_list = [], also_dx = [], proc_lists = [], proc_classes = {} }: Demands,
): readonly NamedList[] => [
  { where: `${row} dx_list`, list: dx_list },
  ...also_dx.map((one, index) => ({ where: `${row} also_dx ${index + 1}`, list: one.dx_list })),
  ...proc_lists.map((list, index) => ({ where: `${row} proc_lists ${index + 1}`, list })),
  ...Object.entries(proc_classes).map(([name, list]) => ({ where: `${row} class ${name}`, list })),
];
