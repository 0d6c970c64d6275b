// SPDX-License-Identifier: Apache-2.0
import type { AdrgRow, CodeTable, Demands, DrgRow, MdcRow } from '../scheme/tables.js';
import type { CellValue } from './sheet.js';
import { LISTS, OWNERS } from './sheet-names.js';

type Row = readonly CellValue[];

/** Names by code, for people to read beside the codes. */
export interface Names {
  readonly diagnoses: CodeTable;
  readonly procedures: CodeTable;
}

interface List {
  readonly kind: string;
  /** Number or name of the list where a rule has several of a kind. */
  readonly number: CellValue;
  readonly place: CellValue;
  readonly codes: readonly string[];
  readonly names: CodeTable;
}

/** One row for each code of each list of an MDC; an empty list keeps a row without a code. */
export function mdcListRows(mdc: MdcRow, { diagnoses, procedures }: Names): readonly Row[] {
  const { gate } = mdc;
  const lists = [
    ...given(mdc.dx, LISTS.mdcDx, diagnoses),
    ...Object.entries(mdc.body_parts ?? {}).map(([part, codes]) =>
      listOf(LISTS.bodyPart, part, codes, diagnoses),
    ),
    ...given(gate.extra_main_proc, LISTS.gateProc, procedures),
    ...given(gate.leaving, LISTS.leaving, {}),
  ];
  return lists.flatMap((list) => rowsOf(OWNERS.mdc, mdc.code, list));
}

/** One row for each code of each list a rule asks for. */
export const adrgListRows = (rule: AdrgRow, names: Names): readonly Row[] =>
  demandLists(rule, names).flatMap((list) => rowsOf(OWNERS.adrg, rule.rule_id, list));

/** One row for each code of each list a group asks for. */
export const drgListRows = (drg: DrgRow, names: Names): readonly Row[] =>
  demandLists(drg, names).flatMap((list) => rowsOf(OWNERS.drg, drg.code, list));

function demandLists(demands: Demands, { diagnoses, procedures }: Names): readonly List[] {
  return [
    ...given(demands.dx_list, LISTS.dx, diagnoses),
    ...(demands.also_dx ?? []).map(({ dx, dx_list }, index) => ({
      ...listOf(LISTS.alsoDx, index + 1, dx_list, diagnoses),
      place: dx,
    })),
    ...(demands.proc_lists ?? []).map((codes, index) =>
      listOf(LISTS.procList, index + 1, codes, procedures),
    ),
    ...Object.entries(demands.proc_classes ?? {}).map(([name, codes]) =>
      listOf(LISTS.procClass, name, codes, procedures),
    ),
    ...given(demands.leaving, LISTS.leaving, {}),
  ];
}

const given = (
  codes: readonly string[] | undefined,
  kind: string,
  names: CodeTable,
): readonly List[] => (codes === undefined ? [] : [listOf(kind, null, codes, names)]);

const listOf = (
  kind: string,
  number: CellValue,
  codes: readonly string[],
  names: CodeTable,
): List => ({ kind, number, place: null, codes, names });

function rowsOf(owner: string, id: string, { kind, number, place, codes, names }: List): Row[] {
  if (codes.length === 0) return [[owner, id, kind, number, place, null, null]];
  return codes.map((code) => [owner, id, kind, number, place, code, names[code] ?? null]);
}
