// SPDX-License-Identifier: Apache-2.0
import { type Finding, isOpen, reasonKey, type Reasons } from './finding.js';

/** What was found in a return. */
export interface Checked {
  /** The first ones, in their order: the table, its cells row by row, rows of one key, then the rules in theirs. */
  readonly findings: readonly Finding[];
  /** How many there are, kept or not. */
  readonly count: number;
  /** How many of all keep the return from being submitted. */
  readonly open: number;
}

/** Findings as they come, sorted into sections; of all only the first `most` are kept. */
export interface FindingList {
  readonly add: (section: number, found: readonly Finding[]) => void;
  readonly all: () => Checked;
}

/** An empty list. A reason that was given is on its finding. */
export function findingList(
  sections: number,
  { reasons, most }: { readonly reasons: Reasons; readonly most: number },
): FindingList {
  const kept: Finding[][] = Array.from({ length: sections }, () => []);
  let count = 0;
  let open = 0;
  return {
    add: (section, found) => {
      for (const bare of found) {
        const finding = { ...bare, reason: reasons.get(reasonKey(bare)) ?? null };
        count += 1;
        if (isOpen(finding)) open += 1;
        const here = kept[section];
        if (here !== undefined && here.length < most) here.push(finding);
      }
    },
    all: () => ({ findings: kept.flat().slice(0, most), count, open }),
  };
}
