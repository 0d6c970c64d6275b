// SPDX-License-Identifier: Apache-2.0
import { repeated } from '../scheme/broken-references.js';
import type { SchemeTables } from '../scheme/tables.js';
import type { Finding } from './finding.js';

/** CC, MCC and exclusion tables that do not fit together. */
export function complicationFindings({ cc, mcc, exclusion }: SchemeTables): readonly Finding[] {
  const both = Object.keys(cc).filter((code) => mcc[code] !== undefined);
  const several = [...new Set(repeated(Object.values(exclusion).flat()))];
  return [
    ...(both.length === 0 ? [] : [{ code: 'cc-and-mcc', codes: both } as const]),
    ...(several.length === 0 ? [] : [{ code: 'in-several-tables', codes: several } as const]),
    ...tablesWithoutPrincipals([...Object.values(cc), ...Object.values(mcc)], exclusion),
  ];
}

function tablesWithoutPrincipals(
  named: readonly string[],
  exclusion: SchemeTables['exclusion'],
): readonly Finding[] {
  const bare = [...new Set(named)].filter((table) => (exclusion[table] ?? []).length === 0);
  return bare.map((table) => ({
    code: 'table-without-principals',
    table,
    complications: named.filter((one) => one === table).length,
  }));
}
