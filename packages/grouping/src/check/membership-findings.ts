// SPDX-License-Identifier: Apache-2.0
import type { AdrgRow, MdcRow, SchemeTables } from '../scheme/tables.js';
import type { Finding } from './finding.js';

/** Principal diagnoses of rules that their MDC, or any MDC, does not list, and the other way about. */
export function membershipFindings({ mdc, adrg }: SchemeTables): readonly Finding[] {
  const listed = new Set(mdc.flatMap(mdcDiagnoses));
  const astray = adrg.flatMap(principals).filter((code) => !listed.has(code));
  return [
    ...mdc.flatMap((one) => outside(one, adrg)),
    ...(astray.length === 0 ? [] : [{ code: 'in-no-mdc', codes: unique(astray) } as const]),
    ...mdc.flatMap((one) => withoutMedicalGroup(one, adrg)),
  ];
}

/** The diagnoses with which an MDC's gate opens. */
export const mdcDiagnoses = ({ dx = [], body_parts = {} }: MdcRow): readonly string[] => [
  ...dx,
  ...Object.values(body_parts).flat(),
];

const unique = (codes: readonly string[]): readonly string[] => [...new Set(codes)];

const principals = ({ dx, dx_list = [] }: AdrgRow): readonly string[] =>
  dx === 'main' ? dx_list : [];

/** A gate on any diagnosis, or on procedures, lets every principal diagnosis through. */
function outside(mdc: MdcRow, adrg: readonly AdrgRow[]): readonly Finding[] {
  if (mdc.gate.kind === 'any_dx' || mdc.gate.kind === 'main_proc_valid') return [];
  const listed = new Set(mdcDiagnoses(mdc));
  return adrg
    .filter((row) => row.mdc === mdc.code)
    .map((row) => ({ rule: row.rule_id, codes: principals(row).filter((one) => !listed.has(one)) }))
    .filter(({ codes }) => codes.length > 0)
    .map(({ rule, codes }) => ({ code: 'outside-mdc', rule, mdc: mdc.code, codes }));
}

function withoutMedicalGroup(mdc: MdcRow, adrg: readonly AdrgRow[]): readonly Finding[] {
  const rules = adrg.filter((row) => row.mdc === mdc.code && row.type === 'medical');
  if (rules.some((row) => row.dx === undefined) || mdc.gate.kind === 'main_proc_valid') return [];
  const taken = new Set(rules.flatMap(({ dx_list = [] }) => dx_list));
  const codes = unique(mdcDiagnoses(mdc)).filter((code) => !taken.has(code));
  return codes.length === 0 ? [] : [{ code: 'no-medical-group', mdc: mdc.code, codes }];
}
