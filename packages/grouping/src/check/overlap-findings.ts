// SPDX-License-Identifier: Apache-2.0
import type { AdrgRow, SchemeTables } from '../scheme/tables.js';
import type { Finding } from './finding.js';
import { mdcDiagnoses } from './membership-findings.js';

/** Codes that two MDCs, or two rules of the same MDC and kind, both list: the order decides. */
export const overlapFindings = ({ mdc, adrg }: SchemeTables): readonly Finding[] => [
  ...pairs(mdc.toSorted((a, b) => a.order - b.order)).flatMap(([first, second]) =>
    overlap(mdcDiagnoses(first), mdcDiagnoses(second), (codes) => ({
      code: 'overlapping-mdcs',
      first: first.code,
      second: second.code,
      codes,
    })),
  ),
  ...mdc.flatMap(({ adrg_order }) => {
    const rules = adrg_order.flatMap((id) => adrg.filter((row) => row.rule_id === id));
    return [...ruleOverlaps(rules, 'diagnosis'), ...ruleOverlaps(rules, 'procedure')];
  }),
];

/** Only rules that ask for nothing else are compared: others may list the same code and mean other cases. */
const ruleOverlaps = (
  rules: readonly AdrgRow[],
  kind: 'diagnosis' | 'procedure',
): readonly Finding[] =>
  pairs(rules.filter((row) => asksOnly(row, kind))).flatMap(([first, second]) =>
    overlap(codesOf(first, kind), codesOf(second, kind), (codes) => ({
      code: 'overlapping-rules',
      first: first.rule_id,
      second: second.rule_id,
      kind,
      codes,
    })),
  );

const NEUTRAL = ['rule_id', 'adrg', 'mdc', 'name', 'type', 'label', 'drg_order'];
const ASKED = { diagnosis: ['dx', 'dx_list'], procedure: ['proc', 'proc_lists'] } as const;

const asksOnly = (row: AdrgRow, kind: 'diagnosis' | 'procedure'): boolean =>
  (kind === 'diagnosis' ? row.dx === 'main' : row.proc === 'main') &&
  Object.keys(row).every((key) => [...NEUTRAL, ...ASKED[kind]].includes(key));

const codesOf = (row: AdrgRow, kind: 'diagnosis' | 'procedure'): readonly string[] =>
  kind === 'diagnosis' ? (row.dx_list ?? []) : (row.proc_lists?.[0] ?? []);

function overlap(
  first: readonly string[],
  second: readonly string[],
  found: (codes: readonly string[]) => Finding,
): readonly Finding[] {
  const known = new Set(first);
  const codes = second.filter((code) => known.has(code));
  return codes.length === 0 ? [] : [found(codes)];
}

const pairs = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((first, index) => items.slice(index + 1).map((second) => [first, second] as const));
