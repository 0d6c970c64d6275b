// SPDX-License-Identifier: Apache-2.0
import type { WorkCounters } from '@sanyi/contract';

/** 待办: each counter and the list behind it, in the order in which they are shown. */
export const WORK_LISTS = [
  'leading',
  'supporting',
  'toReview',
  'toSign',
  'toReport',
  'near',
  'overdue',
] as const satisfies readonly (keyof WorkCounters)[];

/** One of one's own lists. */
export type WorkListName = (typeof WORK_LISTS)[number];

/** The list that an address names; where it names none, the first that presses and has something in it. */
export const chosenWork = (
  named: string | undefined,
  counters: WorkCounters | undefined,
): WorkListName => {
  const pressing = (['overdue', 'toSign', 'toReport', 'near', 'toReview'] as const).find(
    (list) => (counters?.[list] ?? 0) > 0,
  );
  return WORK_LISTS.find((list) => list === named) ?? pressing ?? 'leading';
};
