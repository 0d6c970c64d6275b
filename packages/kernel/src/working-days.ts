// SPDX-License-Identifier: Apache-2.0
import { plusDays, weekday } from './day-number.js';
import { type PlainDate, yearEnd, yearOf } from './plain-date.js';

/** 节假日安排: one year's days off and days made up for, as a yearly notice fixes them. */
export interface HolidayYear {
  readonly year: number;
  /** 放假 by day, with the holiday's name. */
  readonly off: ReadonlyMap<PlainDate, string>;
  /** 调休上班: days of a weekend that are worked. */
  readonly worked: ReadonlySet<PlainDate>;
  /** How far it is known. */
  readonly status: 'read' | 'reported' | 'assumed';
}

/** 工作日历: the years we hold; `beyond` answers for the others (null: it does not know, so weekends count as off). */
export interface WorkCalendar {
  readonly years: ReadonlyMap<number, HolidayYear>;
  readonly beyond: (day: PlainDate) => boolean | null;
}

/** 日期性质: whether it is worked, why, and how far that is known (`weekends-only`: nothing is held of its year). */
export interface DayKind {
  readonly working: boolean;
  readonly why: 'weekday' | 'weekend' | 'holiday' | 'made-up';
  readonly holiday: string | null;
  readonly status: CalendarStatus;
}

/** 日历可信程度: as the year's table; `library` from `beyond`; `weekends-only` where nothing is held. */
export type CalendarStatus = HolidayYear['status'] | 'library' | 'weekends-only';

export const workCalendar = (
  years: readonly HolidayYear[],
  beyond: WorkCalendar['beyond'] = () => null,
): WorkCalendar => ({ years: new Map(years.map((one) => [one.year, one])), beyond });

/** What a day is. */
export function dayKind(calendar: WorkCalendar, day: PlainDate): DayKind {
  const weekend = weekday(day) > 5;
  const year = calendar.years.get(yearOf(day));
  if (year === undefined) return kindBeyond(calendar.beyond(day), weekend);
  const { status } = year;
  const holiday = year.off.get(day) ?? null;
  if (holiday !== null) return { working: false, why: 'holiday', holiday, status };
  if (year.worked.has(day)) return { working: true, why: 'made-up', holiday, status };
  return { working: !weekend, why: weekend ? 'weekend' : 'weekday', holiday, status };
}

function kindBeyond(known: boolean | null, weekend: boolean): DayKind {
  const working = known ?? !weekend;
  const usual = weekend ? 'weekend' : 'weekday';
  const odd = working ? 'made-up' : 'holiday';
  return {
    working,
    why: working === weekend ? odd : usual,
    holiday: null,
    status: known === null ? 'weekends-only' : 'library',
  };
}

export const isWorkingDay = (calendar: WorkCalendar, day: PlainDate): boolean =>
  dayKind(calendar, day).working;

/**
 * The nth working day after a day (before it, for a negative count). The day itself does not count (开始的当日不计入); 0 is
 * the day itself, worked or not.
 */
export function plusWorkingDays(calendar: WorkCalendar, day: PlainDate, count: number): PlainDate {
  const step = count < 0 ? -1 : 1;
  let [left, at] = [Math.abs(count), day];
  while (left > 0) {
    at = plusDays(at, step);
    if (isWorkingDay(calendar, at)) left -= 1;
  }
  return at;
}

/** Working days after `from` up to and with `to`; negative where `to` is earlier: days after `to` up to and with `from`. */
export function workingDaysBetween(calendar: WorkCalendar, from: PlainDate, to: PlainDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let at = from; at < to;) {
    at = plusDays(at, 1);
    if (isWorkingDay(calendar, at)) count += 1;
  }
  return count;
}

/** 期满日遇休息日: keep it, move on to the next working day, or back to the one before. */
export type OffDayRule = 'keep' | 'next' | 'previous';

export function settledDay(calendar: WorkCalendar, day: PlainDate, rule: OffDayRule): PlainDate {
  if (rule === 'keep' || isWorkingDay(calendar, day)) return day;
  return plusWorkingDays(calendar, day, rule === 'next' ? 1 : -1);
}

const FROM_WORST: readonly CalendarStatus[] = [
  'weekends-only',
  'assumed',
  'library',
  'reported',
  'read',
];

/** How far a count from one day to another is known: the worst of the years it crosses. */
export function calendarStatus(
  calendar: WorkCalendar,
  from: PlainDate,
  to: PlainDate,
): CalendarStatus {
  const [first, last] = from < to ? [from, to] : [to, from];
  const found = new Set<CalendarStatus>();
  for (let year = yearOf(first); year <= yearOf(last); year += 1) {
    found.add(dayKind(calendar, yearEnd(year)).status);
  }
  return FROM_WORST.find((status) => found.has(status)) ?? 'weekends-only';
}
