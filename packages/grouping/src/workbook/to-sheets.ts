// SPDX-License-Identifier: Apache-2.0
import type { CodeTable, SchemeTables } from '../scheme/tables.js';
import { adrgListRows, drgListRows, mdcListRows, type Names } from './list-rows.js';
import type { CellValue, SchemeSheet } from './sheet.js';
import {
  ADRG_COLUMNS,
  BOUND_COLUMNS,
  DEMAND_COLUMNS,
  DRG_COLUMNS,
  GATE_COLUMNS,
  LIST_COLUMNS,
  MDC_COLUMNS,
  NEED_COLUMN,
  ORDER_COLUMNS,
  OWNERS,
  SHEETS,
} from './sheet-names.js';

type Row = readonly CellValue[];
type Columns = readonly (readonly [field: string, column: string])[];

/**
 * 分组方案工作簿: a scheme as sheets that people can read and change, one row for one fact. Lists stand in sheets of
 * their own, in their order. {@link fromSheets} reads them back to the same tables.
 */
export function toSheets(tables: SchemeTables): readonly SchemeSheet[] {
  const names: Names = {
    diagnoses: tables.diagnosisNames,
    procedures: tables.procedureNames,
  };
  return [
    metaSheet(tables),
    ...ruleSheets(tables),
    orderSheet(tables),
    {
      name: SHEETS.lists,
      columns: LIST_COLUMNS,
      rows: [
        ...tables.mdc.flatMap((one) => mdcListRows(one, names)),
        ...tables.adrg.flatMap((one) => adrgListRows(one, names)),
        ...tables.drg.flatMap((one) => drgListRows(one, names)),
      ],
    },
    ...codeSheets(tables, names),
  ];
}

const metaSheet = ({ meta }: SchemeTables): SchemeSheet => ({
  name: SHEETS.meta,
  columns: ['项目', '内容'],
  rows: [
    ['scheme', meta.scheme],
    ['title', meta.title],
    ['from', meta.from ?? null],
    ['to', meta.to ?? null],
  ],
});

function ruleSheets({ mdc, adrg, drg }: SchemeTables): readonly SchemeSheet[] {
  const demands: Columns = [...DEMAND_COLUMNS, ...BOUND_COLUMNS];
  const gate: Columns = [...GATE_COLUMNS, ...BOUND_COLUMNS];
  return [
    {
      name: SHEETS.mdc,
      columns: wordsOf([...MDC_COLUMNS, ...gate]),
      rows: mdc.map((row) => [...cellsOf(row, MDC_COLUMNS), ...cellsOf(row.gate, gate)]),
    },
    {
      name: SHEETS.adrg,
      columns: [...wordsOf([...ADRG_COLUMNS, ...demands]), NEED_COLUMN],
      rows: adrg.map((row) => [
        ...cellsOf(row, [...ADRG_COLUMNS, ...demands]),
        needInWords(row.proc_need),
      ]),
    },
    {
      name: SHEETS.drg,
      columns: [...wordsOf([...DRG_COLUMNS, ...demands]), NEED_COLUMN],
      rows: drg.map((row) => [
        ...cellsOf(row, [...DRG_COLUMNS, ...demands]),
        needInWords(row.proc_need),
      ]),
    },
  ];
}

const wordsOf = (columns: Columns): readonly string[] => columns.map(([, word]) => word);

function cellsOf(row: object, columns: Columns): Row {
  const values = row as Readonly<Record<string, CellValue | undefined>>;
  return columns.map(([field]) => values[field] ?? null);
}

const needInWords = (need: readonly (readonly number[])[] | undefined): CellValue =>
  need === undefined ? null : need.map((classes) => classes.join('+')).join(';');

const orderSheet = ({ mdc, adrg }: SchemeTables): SchemeSheet => ({
  name: SHEETS.order,
  columns: ORDER_COLUMNS,
  rows: [
    ...mdc.flatMap(({ code, adrg_order }) => ordered(OWNERS.mdc, code, adrg_order)),
    ...adrg.flatMap(({ rule_id, drg_order }) => ordered(OWNERS.adrg, rule_id, drg_order)),
  ],
});

const ordered = (owner: string, id: string, items: readonly string[]): readonly Row[] =>
  items.map((item, index) => [owner, id, index + 1, item]);

function codeSheets(
  tables: SchemeTables,
  { diagnoses, procedures }: Names,
): readonly SchemeSheet[] {
  const complications = (level: string, table: CodeTable): readonly Row[] =>
    Object.entries(table).map(([code, excluded]) => [
      level,
      code,
      diagnoses[code] ?? null,
      excluded,
    ]);
  return [
    {
      name: SHEETS.complications,
      columns: ['级别', '编码', '名称(仅供参考)', '排除表'],
      rows: [...complications('MCC', tables.mcc), ...complications('CC', tables.cc)],
    },
    {
      name: SHEETS.exclusion,
      columns: ['排除表', '主诊断', '名称(仅供参考)'],
      rows: Object.entries(tables.exclusion).flatMap(([table, codes]) =>
        codes.length === 0
          ? [[table, null, null]]
          : codes.map((code) => [table, code, diagnoses[code] ?? null]),
      ),
    },
    {
      name: SHEETS.validProcedures,
      columns: ['编码', '名称(仅供参考)'],
      rows: tables.validProcedures.map((code) => [code, procedures[code] ?? null]),
    },
    pairs(SHEETS.diagnosisNames, ['编码', '名称'], tables.diagnosisNames),
    pairs(SHEETS.procedureNames, ['编码', '名称'], tables.procedureNames),
    pairs(SHEETS.diagnosisMap, ['国临版', '医保版'], tables.diagnosisMap),
    pairs(SHEETS.procedureMap, ['国临版', '医保版'], tables.procedureMap),
    { name: SHEETS.grey, columns: ['编码'], rows: tables.grey.map((code) => [code]) },
  ];
}

const pairs = (name: string, columns: readonly string[], table: CodeTable): SchemeSheet => ({
  name,
  columns,
  rows: Object.entries(table),
});
