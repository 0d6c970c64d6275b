// SPDX-License-Identifier: Apache-2.0

const BEIJING_MS = 8 * 3_600_000;

/** `2026-11-22T02:30:05Z` → `2026-11-22 10:30`: China keeps one time, without daylight saving. */
export function beijingTime(moment: string): string {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return moment;
  return new Date(time + BEIJING_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** The day in Beijing at a time given in milliseconds. */
export const beijingDay = (time: number): string =>
  new Date(time + BEIJING_MS).toISOString().slice(0, 10);
