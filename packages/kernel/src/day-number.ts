// SPDX-License-Identifier: Apache-2.0
import { dayOf, monthEnd, type PlainDate } from './plain-date.js';

/** Days since 1970-01-01, negative before it: days as whole numbers, for differences and for columns. */
export function dayNumber(day: PlainDate): number {
  const [year, month, date] = partsOf(day);
  // Years begin in March, so that the leap day is the last of its year (proleptic Gregorian calendar).
  const marchYear = month > 2 ? year : year - 1;
  const sinceMarch = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return daysBeforeYear(marchYear) + sinceMarch - EPOCH;
}

/** @throws RangeError outside the years 0–9999, which no caller has */
export function dayFromNumber(number: number): PlainDate {
  const days = number + EPOCH;
  const guess = Math.floor((days + 1) / 365.2425);
  const marchYear = daysBeforeYear(guess + 1) <= days ? guess + 1 : guess;
  const year = daysBeforeYear(marchYear) > days ? marchYear - 1 : marchYear;
  const sinceMarch = days - daysBeforeYear(year);
  const month = Math.floor((5 * sinceMarch + 2) / 153);
  const date = sinceMarch - Math.floor((153 * month + 2) / 5) + 1;
  const day = dayOf(year + (month > 9 ? 1 : 0), ((month + 2) % 12) + 1, date);
  if (day === undefined) throw new RangeError(`no day of the calendar: ${number}`);
  return day;
}

/** The day so many calendar days later; earlier for a negative count. */
export const plusDays = (day: PlainDate, count: number): PlainDate =>
  dayFromNumber(dayNumber(day) + count);

/** Calendar days from one day to another: 0 for the same day, negative where `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  dayNumber(to) - dayNumber(from);

/** The same date so many months later, or the last day of that month: 31 January plus one is 28 or 29 February. */
export function plusMonths(day: PlainDate, count: number): PlainDate {
  const [year, month, date] = partsOf(day);
  const months = year * 12 + month - 1 + count;
  const [newYear, newMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const found = dayOf(newYear, newMonth, date) ?? monthEnd(newYear, newMonth);
  if (found === undefined) throw new RangeError(`no day ${count} months from ${day}`);
  return found;
}

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: PlainDate): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

const daysBeforeYear = (marchYear: number): number =>
  365 * marchYear +
  Math.floor(marchYear / 4) -
  Math.floor(marchYear / 100) +
  Math.floor(marchYear / 400);

/** 1970-01-01, counted from 1 March of the year 0. */
const EPOCH = 719_468;

const partsOf = (day: PlainDate): readonly [year: number, month: number, date: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];
