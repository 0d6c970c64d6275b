// SPDX-License-Identifier: Apache-2.0

const DAY_MS = 86_400_000;
const WEEK = 7;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The weeks that a month (`2026-11`) stands in, Monday first, whole: days of its neighbours fill the ends. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = timeOf(`${month}-01`);
  const last = timeOf(lastDayOf(month));
  const start = first - weekdayOf(first) * DAY_MS;
  const weeks = Math.ceil((last - start + DAY_MS) / (WEEK * DAY_MS));
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: WEEK }, (__, day) => dayOf(start + (week * WEEK + day) * DAY_MS)),
  );
}

/** 0 is Monday. */
const weekdayOf = (time: number): number => (new Date(time).getUTCDay() + WEEK - 1) % WEEK;

/** `2026-11` and 1 → `2026-12`; and back with -1. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * 12 + (number - 1) + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** The last day of a month. */
export const lastDayOf = (month: string): string =>
  dayOf(timeOf(`${monthAfter(month, 1)}-01`) - DAY_MS);

/** The day so many days after another. */
export const dayAfter = (day: string, days: number): string => dayOf(timeOf(day) + days * DAY_MS);

/** The month that an address names; where it names none, that of today. */
export const monthNamed = (named: string | undefined, today: string): string =>
  named !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(named) ? named : today.slice(0, 7);
