// SPDX-License-Identifier: Apache-2.0

/** Reading ends after this many milliseconds, whatever the file is. */
export const TIME_LIMIT = 8_000;

/** 时限: asked between pieces of work, so that a file made to be slow is given up and not waited for. */
export interface Budget {
  readonly limit: number;
  readonly isSpent: () => boolean;
}

/** A budget that starts now. `limit` in milliseconds. */
export function startBudget(limit: number = TIME_LIMIT): Budget {
  const start = performance.now();
  return { limit, isSpent: () => performance.now() - start > limit };
}
