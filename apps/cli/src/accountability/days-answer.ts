// SPDX-License-Identifier: Apache-2.0
import {
  calendarStatus,
  type CalendarStatus,
  dayKind,
  type DayKind,
  type PlainDate,
  plusWorkingDays,
  type WorkCalendar,
  workingDaysBetween,
} from '@sanyi/kernel';
import { EXIT, Failure } from '../failure.js';

export interface DaysOptions {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly add?: number;
  readonly json: boolean;
}

/** 工作日 questions: what a day is, which day is n working days on, how many lie between two days. */
export function daysAnswer({ from, to, add, json }: DaysOptions, calendar: WorkCalendar): string {
  if (to !== undefined && add !== undefined) {
    throw new Failure(EXIT.usage, '--to 和 --add 只能写一个。');
  }
  const end = add === undefined ? to : plusWorkingDays(calendar, from, add);
  if (end === undefined) {
    const kind = dayKind(calendar, from);
    return json ? asJson({ day: from, ...kind }) : `${from} ${kindInWords(kind)}\n`;
  }
  const status = calendarStatus(calendar, from, end);
  const workingDays = workingDaysBetween(calendar, from, end);
  if (json) return asJson({ from, to: end, workingDays, status });
  const known = STATUS[status];
  return `${from} 之后第 ${workingDays} 个工作日:${end}${known === '' ? '' : `(${known})`}\n`;
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const STATUS: Readonly<Record<CalendarStatus, string>> = {
  read: '',
  reported: '节假日据转载的通知',
  library: '节假日据 chinese-days',
  assumed: '跨到尚无通知的年份,节假日按放假办法推算',
  'weekends-only': '有的年份没有节假日表,只扣周六周日',
};

const WHY: Readonly<Record<DayKind['why'], string>> = {
  weekday: '工作日',
  weekend: '周末',
  holiday: '放假',
  'made-up': '调休上班',
};

function kindInWords({ why, holiday, status }: DayKind): string {
  const known = STATUS[status];
  return `${WHY[why]}${holiday === null ? '' : ` ${holiday}`}${known === '' ? '' : `(${known})`}`;
}
