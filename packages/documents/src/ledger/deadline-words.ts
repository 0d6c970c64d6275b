// SPDX-License-Identifier: Apache-2.0
import type { Deadline, DeadlineKind } from '../reading.js';
import { type DayStyle, isoDay } from './day-words.js';

/** 时限 in words: `2026-06-30前`, `自2026-10-01起`, `每半年`, `长期`, `待省文件出台后`. */
export const deadlineInWords = (deadline: Deadline, day: DayStyle = isoDay): string =>
  IN_WORDS[deadline.kind](deadline, day);

const IN_WORDS: Readonly<Record<DeadlineKind, (deadline: Deadline, day: DayStyle) => string>> = {
  by: ({ date }, day) => (date === null ? '长期' : `${day(date)}前`),
  from: ({ date, quote }, day) => (date === null ? quote : `自${day(date)}起`),
  after: ({ event, quote }) => (event === null ? quote : `待${event}后`),
  every: ({ every, date, quote }, day) => {
    const recurrence = (every === null ? null : recurrenceInWords(every)) ?? quote;
    return date === null ? recurrence : `${recurrence}，至${day(date)}`;
  },
};

const USUAL: ReadonlyMap<string, string> = new Map([
  ['P1Y', '每年'],
  ['P6M', '每半年'],
  ['P3M', '每季度'],
  ['P1M', '每月'],
  ['P1W', '每周'],
  ['P7D', '每周'],
  ['P1D', '每日'],
]);

const UNIT_WORDS: Readonly<Record<string, string>> = { Y: '年', M: '个月', W: '周', D: '日' };

/** 每… for an ISO 8601 duration of one unit; null for one that no single word says (P1Y6M). */
function recurrenceInWords(every: string): string | null {
  const usual = USUAL.get(every);
  if (usual !== undefined) return usual;
  const [, count, unit] = /^P(\d{1,4})([YMWD])$/.exec(every) ?? [];
  return count === undefined || unit === undefined ? null : `每${count}${UNIT_WORDS[unit] ?? ''}`;
}
