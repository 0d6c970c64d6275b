// SPDX-License-Identifier: Apache-2.0
import type { AcceptancePlan, RowDifference, RowWrite } from './difference.js';

/** Which differences are accepted: all that are sure, or those that somebody chose as well. */
export interface Acceptance {
  /** Changed and new rows are accepted unless somebody left them out, by their place in the list of differences. */
  readonly without: ReadonlySet<number>;
  /** Conflicts that somebody decided for the file, by their place in the list. */
  readonly override: ReadonlySet<number>;
}

/** 批量采纳: what is written, each with the version it rests on; a conflict is never written without a person's word. */
export function acceptancePlan(
  differences: readonly RowDifference[],
  { without, override }: Acceptance,
): AcceptancePlan {
  const chosen = differences.map((difference, index) => {
    if (without.has(index)) return undefined;
    if (difference.kind === 'conflicting' && !override.has(index)) return undefined;
    return writeOf(difference);
  });
  return {
    writes: chosen.filter((write) => write !== undefined),
    left: differences.filter(
      ({ kind }, index) => chosen[index] === undefined && kind !== 'unchanged' && kind !== 'absent',
    ),
  };
}

function writeOf(difference: RowDifference): RowWrite | undefined {
  switch (difference.kind) {
    case 'new':
      return { id: null, expected: null, cells: difference.incoming.cells };
    case 'changed':
    case 'conflicting': {
      const { stored, cells } = difference;
      const changes = cells.map(({ field, incoming }) => [field, incoming] as const);
      return {
        id: stored.id,
        expected: stored.version,
        cells: { ...stored.cells, ...Object.fromEntries(changes) },
      };
    }
    case 'unchanged':
    case 'refused':
    case 'absent':
      return undefined;
  }
}
