// SPDX-License-Identifier: Apache-2.0
import type { AdrgRow, DrgRow, SchemeTables } from '../scheme/tables.js';
import type { Finding } from './finding.js';

/** Rules and DRGs nobody refers to, surgery without a procedure, and rules whose DRGs leave a gap. */
export function ruleFindings({ mdc, adrg, drg }: SchemeTables): readonly Finding[] {
  const inOrder = new Set(mdc.flatMap((one) => one.adrg_order));
  const inRule = new Set(adrg.flatMap((row) => row.drg_order));
  const drgs = new Map(drg.map((row) => [row.code, row]));
  return [
    ...adrg
      .filter(({ rule_id }) => !inOrder.has(rule_id))
      .map(({ rule_id }) => ({ code: 'unused-rule', rule: rule_id }) as const),
    ...drg
      .filter((row) => !inRule.has(row.code))
      .map((row) => ({ code: 'unused-drg', drg: row.code }) as const),
    ...adrg
      .filter(({ type, proc }) => type !== 'medical' && proc === undefined)
      .map(({ rule_id }) => ({ code: 'surgical-without-procedure', rule: rule_id }) as const),
    ...adrg.filter((row) => !takesAll(row, drgs)).map(gap),
  ];
}

const gap = ({ rule_id }: AdrgRow): Finding => ({ code: 'drg-gap', rule: rule_id });

/** Fields of a DRG row that say nothing about which cases it takes. */
const DESCRIPTIVE = new Set(['code', 'name', 'adrg', 'mdc', 'condition']);

const takesAll = ({ drg_order }: AdrgRow, drgs: ReadonlyMap<string, DrgRow>): boolean =>
  drg_order.some((code) => {
    const row = drgs.get(code);
    return row?.condition === 'always' && Object.keys(row).every((key) => DESCRIPTIVE.has(key));
  });
