// SPDX-License-Identifier: Apache-2.0
import type { Brand } from './brand.js';
import { err, ok, type Result } from './result.js';

/** A calendar day written `YYYY-MM-DD`. Compares correctly with `<` and `>`; has no time zone. */
export type PlainDate = Brand<string, 'PlainDate'>;

export interface NotADate {
  readonly code: 'not-a-date';
  readonly text: string;
}

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `2026-09-30`; refuses days that no calendar has. */
export function plainDate(text: string): Result<PlainDate, NotADate> {
  const [, year, month, day] = PATTERN.exec(text) ?? [];
  return day !== undefined && isDay(Number(year), Number(month), Number(day))
    ? ok(text as PlainDate)
    : err({ code: 'not-a-date', text });
}

/** The day of a year, month (1–12) and day; undefined where the calendar has no such day (2026-02-30). */
export function dayOf(year: number, month: number, day: number): PlainDate | undefined {
  if (!Number.isInteger(year) || year < 0 || year > 9999 || !isDay(year, month, day))
    return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate;
}

/** The last day of a month (1–12); undefined for a month that does not exist. */
export const monthEnd = (year: number, month: number): PlainDate | undefined =>
  dayOf(year, month, lastDayOf(year, month));

/** 31 December: the day by which a yearly plan is due and whose rules govern a yearly settlement (年终清算). */
export const yearEnd = (year: number): PlainDate => `${pad(year, 4)}-12-31` as PlainDate;

/** The calendar year of a day. */
export const yearOf = (day: PlainDate): number => Number(day.slice(0, 4));

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

const isDay = (year: number, month: number, day: number): boolean =>
  Number.isInteger(day) && day >= 1 && day <= lastDayOf(year, month);

function lastDayOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
