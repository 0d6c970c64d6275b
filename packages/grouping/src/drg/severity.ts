// SPDX-License-Identifier: Apache-2.0
import type { Scheme } from '../scheme/scheme.js';

/** One secondary diagnosis on the CC or MCC list, and whether it counts under this principal diagnosis. */
export interface Complication {
  readonly diagnosis: string;
  readonly level: 1 | 2;
  readonly table: string;
  readonly counted: boolean;
}

/**
 * 并发症合并症: the complications among the secondary diagnoses. One does not count where the principal
 * diagnosis stands in its own exclusion table.
 */
export function complicationsOf(
  diagnoses: readonly string[],
  scheme: Scheme,
): readonly Complication[] {
  const [principal = '', ...secondary] = diagnoses;
  const excluded = scheme.exclusions.get(principal);
  return secondary.flatMap((diagnosis) =>
    listings(diagnosis, scheme).map(({ level, table }) => ({
      diagnosis,
      level,
      table,
      counted: excluded?.has(table) !== true,
    })),
  );
}

/** 2 with any counted MCC, else 1 with any counted CC, else 0. One is enough. */
export function severityOf(complications: readonly Complication[]): 0 | 1 | 2 {
  const counted = complications.filter((one) => one.counted);
  if (counted.some((one) => one.level === 2)) return 2;
  return counted.length > 0 ? 1 : 0;
}

function listings(
  diagnosis: string,
  { mcc, cc }: Scheme,
): readonly { readonly level: 1 | 2; readonly table: string }[] {
  const severe = mcc.get(diagnosis);
  const other = cc.get(diagnosis);
  return [
    ...(severe === undefined ? [] : [{ level: 2, table: severe } as const]),
    ...(other === undefined ? [] : [{ level: 1, table: other } as const]),
  ];
}
