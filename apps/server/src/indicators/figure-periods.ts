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

/** How many periods a trend shows. */
const TREND_POINTS = 8;

export const kindOf = (period: string): string | undefined => parsePeriod(period)?.kind;

/** The periods of a kind up to one of them, the newest first. */
export const periodsToNewest = (periods: readonly string[], newest: string): readonly string[] =>
  periods.filter((one) => kindOf(one) === kindOf(newest) && one <= newest).slice(0, TREND_POINTS);
