// SPDX-License-Identifier: Apache-2.0
import { parsePeriod, periodEnd } from '@sanyi/kernel';

/** Periods by their last day, the newest first; of one last day the shorter. */
export const newestFirst = (periods: readonly string[]): readonly string[] =>
  [...periods].sort((a, b) => {
    const [one, other] = [endOf(a), endOf(b)];
    return Number(one < other) - Number(one > other) || b.length - a.length;
  });

function endOf(period: string): string {
  const parsed = parsePeriod(period);
  return (parsed && periodEnd(parsed)) ?? '';
}
