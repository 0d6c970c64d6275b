// SPDX-License-Identifier: Apache-2.0
import { dayOf, type PlainDate } from '@sanyi/kernel';

/** Days from the first day to the second; negative where the second lies before. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  dayNumber(to) - dayNumber(from);

/** A day so many days later (or earlier); undefined beyond the years 0 to 9999. */
export function addDays(day: PlainDate, days: number): PlainDate | undefined {
  return dayFrom(dayNumber(day) + days);
}

const ERA = 146_097;

/** Days since 0000-03-01, in the Gregorian calendar without exception. */
function dayNumber(day: PlainDate): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  // The year begins in March, so that the leap day is its last.
  const shifted = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leaps + ofYear;
}

function dayFrom(days: number): PlainDate | undefined {
  const era = Math.floor(days / ERA);
  const inEra = days - era * ERA;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  );
  const inYear =
    inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const shiftedMonth = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return dayOf(yearInEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}
