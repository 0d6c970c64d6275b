// SPDX-License-Identifier: Apache-2.0
import { err, type Result } from '@sanyi/kernel';
import { type MisshapenTable, readTables } from '../scheme/read-tables.js';
import type { SchemeTables } from '../scheme/tables.js';
import { type ListsByOwner, ownerKey, readLists, readOrders } from './read-lists.js';
import { readRule } from './read-rule.js';
import type { SchemeSheet, SheetProblem } from './sheet.js';
import { ADRG_COLUMNS, DRG_COLUMNS, LISTS, MDC_COLUMNS, OWNERS, SHEETS } from './sheet-names.js';
import { sheetRows } from './sheet-reader.js';

type Sheets = ReadonlyMap<string, SchemeSheet>;
type Orders = ReadonlyMap<string, readonly string[]>;
type Fields = Record<string, unknown>;

/**
 * The tables of a scheme's workbook, as {@link toSheets} wrote them or as people changed them. Answers every cell that
 * is wrong, or, where the sheets are sound but the scheme is not, the table at fault.
 */
export function fromSheets(
  list: readonly SchemeSheet[],
): Result<SchemeTables, readonly (SheetProblem | MisshapenTable)[]> {
  const sheets = new Map(list.map((sheet) => [sheet.name, sheet]));
  const missing = Object.values(SHEETS).filter((name) => !sheets.has(name));
  if (missing.length > 0) {
    return err(missing.map((sheet) => ({ code: 'missing-sheet' as const, sheet })));
  }
  const problems: SheetProblem[] = [];
  const parsed = parse(sheets, problems);
  return problems.length > 0 ? err(problems) : readTables(parsed);
}

function parse(
  sheets: Sheets,
  problems: SheetProblem[],
): Readonly<Record<keyof SchemeTables, unknown>> {
  const mdc = rulesOf(sheets, SHEETS.mdc, MDC_COLUMNS, problems);
  const adrg = rulesOf(sheets, SHEETS.adrg, ADRG_COLUMNS, problems);
  const drg = rulesOf(sheets, SHEETS.drg, DRG_COLUMNS, problems);
  const owners = new Set([
    ...mdc.map(({ code }) => ownerKey(OWNERS.mdc, String(code))),
    ...adrg.map(({ rule_id }) => ownerKey(OWNERS.adrg, String(rule_id))),
    ...drg.map(({ code }) => ownerKey(OWNERS.drg, String(code))),
  ]);
  const lists = readLists(sheetOf(sheets, SHEETS.lists), owners, problems);
  const orders = readOrders(sheetOf(sheets, SHEETS.order), owners, problems);
  return {
    meta: metaOf(sheets, problems),
    mdc: mdc.map((row) => mdcOf(row, lists, orders)),
    adrg: adrg.map((row) => ({
      ...withDemands(row, ownerKey(OWNERS.adrg, String(row['rule_id'])), lists),
      drg_order: orders.get(ownerKey(OWNERS.adrg, String(row['rule_id']))) ?? [],
    })),
    drg: drg.map((row) => withDemands(row, ownerKey(OWNERS.drg, String(row['code'])), lists)),
    ...codeTables(sheets, problems),
  };
}

const sheetOf = (sheets: Sheets, name: string): SchemeSheet =>
  sheets.get(name) ?? { name, columns: [], rows: [] };

const rulesOf = (
  sheets: Sheets,
  name: string,
  columns: readonly (readonly [string, string])[],
  problems: SheetProblem[],
): readonly Fields[] =>
  [
    ...sheetRows(
      sheetOf(sheets, name),
      columns.map(([, word]) => word),
      problems,
    ),
  ].map((row) => readRule(row, columns));

function metaOf(sheets: Sheets, problems: SheetProblem[]): Fields {
  const rows = [...sheetRows(sheetOf(sheets, SHEETS.meta), ['项目', '内容'], problems)];
  return Object.fromEntries(
    rows.flatMap((row) => {
      const value = row.optionalText('内容');
      return value === undefined ? [] : [[row.text('项目'), value] as const];
    }),
  );
}

const MDC_FIELDS: ReadonlySet<string> = new Set(MDC_COLUMNS.map(([field]) => field));

function mdcOf(row: Fields, lists: ListsByOwner, orders: Orders): Fields {
  const key = ownerKey(OWNERS.mdc, String(row['code']));
  const own = Object.entries(row).filter(([field]) => MDC_FIELDS.has(field));
  const gate = Object.entries(row).filter(([field]) => !MDC_FIELDS.has(field));
  const owned = lists.get(key);
  const one = (kind: string) => owned?.get(kind)?.get('')?.codes;
  const parts = owned?.get(LISTS.bodyPart);
  return {
    qy: null,
    ...Object.fromEntries(own),
    gate: defined({
      ...Object.fromEntries(gate),
      extra_main_proc: one(LISTS.gateProc),
      leaving: one(LISTS.leaving),
    }),
    adrg_order: orders.get(key) ?? [],
    ...defined({
      dx: one(LISTS.mdcDx),
      body_parts:
        parts === undefined
          ? undefined
          : Object.fromEntries([...parts].map(([part, { codes }]) => [part, codes])),
    }),
  };
}

function withDemands(row: Fields, key: string, lists: ListsByOwner): Fields {
  const owned = lists.get(key);
  const all = (kind: string) => [...(owned?.get(kind) ?? [])];
  const one = (kind: string) => owned?.get(kind)?.get('')?.codes;
  return {
    ...row,
    ...defined({
      dx_list: one(LISTS.dx),
      also_dx: someOf(
        all(LISTS.alsoDx).map(([, { place, codes }]) => ({ dx: place, dx_list: codes })),
      ),
      proc_lists: someOf(all(LISTS.procList).map(([, { codes }]) => codes)),
      proc_classes: someFields(all(LISTS.procClass).map(([name, { codes }]) => [name, codes])),
      leaving: one(LISTS.leaving),
    }),
  };
}

const someOf = <T>(items: readonly T[]): readonly T[] | undefined =>
  items.length === 0 ? undefined : items;

const someFields = (pairs: readonly (readonly [string, unknown])[]): Fields | undefined =>
  pairs.length === 0 ? undefined : Object.fromEntries(pairs);

const defined = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function codeTables(sheets: Sheets, problems: SheetProblem[]) {
  const pairs = (name: string, [key, value]: readonly [string, string]) =>
    Object.fromEntries(
      [...sheetRows(sheetOf(sheets, name), [key, value], problems)].map(
        (row) => [row.text(key), row.text(value)] as const,
      ),
    );
  const codes = (name: string) =>
    [...sheetRows(sheetOf(sheets, name), ['编码'], problems)].map((row) => row.text('编码'));
  return {
    ...complicationTables(sheets, problems),
    exclusion: exclusionTable(sheets, problems),
    validProcedures: codes(SHEETS.validProcedures),
    diagnosisNames: pairs(SHEETS.diagnosisNames, ['编码', '名称']),
    procedureNames: pairs(SHEETS.procedureNames, ['编码', '名称']),
    diagnosisMap: pairs(SHEETS.diagnosisMap, ['国临版', '医保版']),
    procedureMap: pairs(SHEETS.procedureMap, ['国临版', '医保版']),
    grey: codes(SHEETS.grey),
  };
}

const LEVELS = ['MCC', 'CC'];

function complicationTables(sheets: Sheets, problems: SheetProblem[]) {
  const sheet = sheetOf(sheets, SHEETS.complications);
  const found: Record<string, Record<string, string>> = { MCC: {}, CC: {} };
  for (const row of sheetRows(sheet, ['级别', '编码', '排除表'], problems)) {
    const table = found[row.text('级别')];
    if (table === undefined) {
      problems.push({
        code: 'unknown-word',
        sheet: sheet.name,
        row: row.row,
        column: '级别',
        words: LEVELS,
      });
    } else {
      table[row.text('编码')] = row.cellText('排除表');
    }
  }
  return { mcc: found['MCC'], cc: found['CC'] };
}

function exclusionTable(sheets: Sheets, problems: SheetProblem[]) {
  const found = new Map<string, string[]>();
  const sheet = sheetOf(sheets, SHEETS.exclusion);
  for (const row of sheetRows(sheet, ['排除表', '主诊断'], problems)) {
    const table = row.cellText('排除表');
    const codes = found.get(table) ?? [];
    found.set(table, codes);
    const code = row.optionalText('主诊断');
    if (code !== undefined) codes.push(code);
  }
  return Object.fromEntries(found);
}
