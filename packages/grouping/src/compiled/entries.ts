// SPDX-License-Identifier: Apache-2.0
import type { Condition } from '../scheme/condition.js';
import type { Scheme } from '../scheme/scheme.js';
import type { Entry } from './compiled-scheme.js';

/** One rule behind its gate: all that must hold, and the DRGs to choose from. */
export interface SchemeEntry {
  readonly answer: Entry;
  readonly conditions: readonly Condition[];
  readonly drgs: readonly { readonly code: string; readonly conditions: readonly Condition[] }[];
}

/** A scheme's rules in the one order in which they are tried. */
export const entriesOf = ({ mdcs }: Scheme): readonly SchemeEntry[] =>
  mdcs.flatMap((mdc) =>
    mdc.rules.map((rule): SchemeEntry => {
      const conditions = [...mdc.gate, ...rule.conditions];
      return rule.kind === 'ambiguity'
        ? {
            answer: { status: 'AMBIGUOUS_QY', mdc: mdc.code, adrg: 'QY' },
            conditions,
            drgs: [{ code: rule.drg, conditions: [] }],
          }
        : {
            answer: { status: 'GROUPED', mdc: mdc.code, adrg: rule.adrg },
            conditions,
            drgs: rule.drgs,
          };
    }),
  );
