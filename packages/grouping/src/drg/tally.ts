// SPDX-License-Identifier: Apache-2.0
import type { Status } from './answer.js';

/** How many cases ended how. */
export type Tally = Readonly<Record<Status, number>>;

export const NO_CASES: Tally = { GROUPED: 0, AMBIGUOUS_QY: 0, NO_GROUP: 0, CHECK_FAILED: 0 };

export const addTallies = (a: Tally, b: Tally): Tally => ({
  GROUPED: a.GROUPED + b.GROUPED,
  AMBIGUOUS_QY: a.AMBIGUOUS_QY + b.AMBIGUOUS_QY,
  NO_GROUP: a.NO_GROUP + b.NO_GROUP,
  CHECK_FAILED: a.CHECK_FAILED + b.CHECK_FAILED,
});

export const tallyOf = (statuses: readonly Status[]): Tally => {
  const count = (status: Status): number => statuses.filter((one) => one === status).length;
  return {
    GROUPED: count('GROUPED'),
    AMBIGUOUS_QY: count('AMBIGUOUS_QY'),
    NO_GROUP: count('NO_GROUP'),
    CHECK_FAILED: count('CHECK_FAILED'),
  };
};
