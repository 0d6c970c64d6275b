// SPDX-License-Identifier: Apache-2.0
import type { CodeTable, Demands, SchemeTables } from '../scheme/tables.js';
import type { Finding } from './finding.js';
import { mdcDiagnoses } from './membership-findings.js';

/** Codes and rows without a name. A scheme without a table of names is not asked for any. */
export const nameFindings = (tables: SchemeTables): readonly Finding[] => [
  ...[...tables.mdc.map(titleOfMdc), ...tables.adrg.map(titleOfAdrg), ...tables.drg.map(titleOfDrg)]
    .filter(({ name }) => name.trim() === '')
    .map(({ where }) => ({ code: 'missing-title', where }) as const),
  ...unnamed('diagnosis', diagnosesIn(tables), tables.diagnosisNames),
  ...unnamed('procedure', proceduresIn(tables), tables.procedureNames),
];

interface Title {
  readonly where: string;
  readonly name: string;
}

const titleOfMdc = ({ code, name }: SchemeTables['mdc'][number]): Title => ({ where: code, name });
const titleOfDrg = ({ code, name }: SchemeTables['drg'][number]): Title => ({ where: code, name });
const titleOfAdrg = ({ rule_id, name }: SchemeTables['adrg'][number]): Title => ({
  where: rule_id,
  name,
});

function unnamed(
  kind: 'diagnosis' | 'procedure',
  codes: readonly string[],
  names: CodeTable,
): readonly Finding[] {
  const missing = [...new Set(codes)].filter((code) => names[code] === undefined);
  return missing.length === 0 || Object.keys(names).length === 0
    ? []
    : [{ code: 'missing-name', kind, codes: missing }];
}

const diagnosesIn = ({ mdc, adrg, drg, cc, mcc, exclusion }: SchemeTables): readonly string[] => [
  ...mdc.flatMap(mdcDiagnoses),
  ...[...adrg, ...drg].flatMap(demandedDiagnoses),
  ...Object.keys(cc),
  ...Object.keys(mcc),
  ...Object.values(exclusion).flat(),
];

const demandedDiagnoses = ({ dx_list = [], also_dx = [] }: Demands): readonly string[] => [
  ...dx_list,
  ...also_dx.flatMap((one) => one.dx_list),
];

const proceduresIn = ({ mdc, adrg, drg, validProcedures }: SchemeTables): readonly string[] => [
  ...validProcedures,
  ...mdc.flatMap(({ gate }) => gate.extra_main_proc ?? []),
  ...[...adrg, ...drg].flatMap(demandedProcedures),
];

const demandedProcedures = ({ proc_lists = [], proc_classes = {} }: Demands): readonly string[] => [
  ...proc_lists.flat(),
  ...Object.values(proc_classes).flat(),
];
