// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';

/** 联系点: a leader linked to a region (委领导联系州市) or a hospital (编外院长). */
export interface ContactLink {
  readonly leader: string;
  /** Region code or institution id. */
  readonly target: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** 联系规则: how many targets each leader has (2~3个州市; null: no bound), and what has to be covered. */
export interface ContactRule {
  readonly least: number;
  readonly most: number | null;
  readonly targets: readonly string[];
}

/** 联系点的问题. */
export type ContactFinding =
  | {
      readonly code: 'too-few' | 'too-many';
      readonly leader: string;
      readonly count: number;
      readonly bound: number;
    }
  | { readonly code: 'uncovered'; readonly target: string };

/** 联系点核查 on a day: leaders with too few or too many targets, and targets that nobody is linked to. */
export function contactFindings(
  links: readonly ContactLink[],
  on: PlainDate,
  { least, most, targets }: ContactRule,
): readonly ContactFinding[] {
  const held = links.filter(({ from, to }) => from <= on && (to === null || on <= to));
  const leaders = [...new Set(links.map(({ leader }) => leader))];
  const covered = new Set(held.map(({ target }) => target));
  return [
    ...leaders.flatMap((leader): readonly ContactFinding[] => {
      const count = new Set(
        held.filter((link) => link.leader === leader).map(({ target }) => target),
      ).size;
      if (count < least) return [{ code: 'too-few', leader, count, bound: least }];
      return most !== null && count > most
        ? [{ code: 'too-many', leader, count, bound: most }]
        : [];
    }),
    ...targets
      .filter((target) => !covered.has(target))
      .map((target): ContactFinding => ({ code: 'uncovered', target })),
  ];
}
