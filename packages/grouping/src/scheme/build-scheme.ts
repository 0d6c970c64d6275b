// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { brokenReferences, type BrokenReference } from './broken-references.js';
import {
  ambiguityConditions,
  demandConditions,
  gateConditions,
  severityConditions,
} from './conditions-of.js';
import type { AdrgRule, Drg, Mdc, Rule, Scheme } from './scheme.js';
import type { AdrgRow, DrgRow, MdcRow, SchemeTables } from './tables.js';

/**
 * 分组方案: tables → a scheme that answers. Fails only where a table names a row that is not there or
 * a rule lacks what its kind needs; what is merely doubtful is `checkScheme`'s to say.
 */
export function buildScheme(tables: SchemeTables): Result<Scheme, readonly BrokenReference[]> {
  const broken = brokenReferences(tables);
  if (broken.length > 0) return err(broken);
  return ok({
    id: tables.meta.scheme,
    title: tables.meta.title,
    validity: { from: tables.meta.from ?? null, to: tables.meta.to ?? null },
    mdcs: mdcsOf(tables),
    mcc: new Map(Object.entries(tables.mcc)),
    cc: new Map(Object.entries(tables.cc)),
    exclusions: exclusionsOf(tables),
    validProcedures: new Set(tables.validProcedures),
    diagnosisNames: tables.diagnosisNames,
    procedureNames: tables.procedureNames,
    diagnosisMap: tables.diagnosisMap,
    procedureMap: tables.procedureMap,
    grey: new Set(tables.grey),
  });
}

/** `B` of `MDCB`: the letter its ADRGs and its 歧义 group begin with. */
export const letterOf = (mdc: string): string => mdc.slice(-1);

interface Parts {
  readonly valid: ReadonlySet<string>;
  readonly adrgs: ReadonlyMap<string, AdrgRow>;
  readonly drgs: ReadonlyMap<string, DrgRow>;
}

function mdcsOf(tables: SchemeTables): readonly Mdc[] {
  const parts: Parts = {
    valid: new Set(tables.validProcedures),
    adrgs: new Map(tables.adrg.map((row) => [row.rule_id, row])),
    drgs: new Map(tables.drg.map((row) => [row.code, row])),
  };
  return tables.mdc
    .toSorted((a, b) => a.order - b.order)
    .map((mdc) => ({
      code: mdc.code,
      name: mdc.name,
      gate: gateConditions(mdc, parts.valid),
      rules: rulesOf(mdc, parts),
    }));
}

function rulesOf(mdc: MdcRow, parts: Parts): readonly Rule[] {
  const ambiguous = `${letterOf(mdc.code)}QY`;
  return mdc.adrg_order.flatMap((id): readonly Rule[] => {
    if (id === ambiguous) return ambiguityRule(mdc, id, parts);
    const row = parts.adrgs.get(id);
    return row === undefined ? [] : [adrgRule(row, parts)];
  });
}

const ambiguityRule = (mdc: MdcRow, id: string, { valid }: Parts): readonly Rule[] =>
  mdc.qy === null
    ? []
    : [{ kind: 'ambiguity', id, drg: id, conditions: ambiguityConditions(mdc.qy, valid) }];

const adrgRule = (row: AdrgRow, parts: Parts): AdrgRule => ({
  kind: 'adrg',
  id: row.rule_id,
  adrg: row.adrg,
  name: row.name,
  type: row.type,
  conditions: demandConditions(row, parts.valid),
  drgs: row.drg_order.flatMap((code) => drgOf(parts.drgs.get(code), parts)),
});

const drgOf = (row: DrgRow | undefined, { valid }: Parts): readonly Drg[] =>
  row === undefined
    ? []
    : [
        {
          code: row.code,
          name: row.name,
          conditions: [...severityConditions(row), ...demandConditions(row, valid)],
        },
      ];

function exclusionsOf({ exclusion }: SchemeTables): ReadonlyMap<string, ReadonlySet<string>> {
  const tablesOf = new Map<string, Set<string>>();
  for (const [number, principals] of Object.entries(exclusion)) {
    for (const code of principals) {
      tablesOf.set(code, (tablesOf.get(code) ?? new Set<string>()).add(number));
    }
  }
  return tablesOf;
}
