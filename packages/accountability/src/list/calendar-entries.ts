// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Clock, Occurrence } from '../duty/deadline-rule.js';
import type { DayRange } from '../duty/occurrences.js';
import type { LedgerTask } from '../ledger/filed.js';

/** 日历条目: something that falls on a day. */
export interface CalendarEntry {
  readonly on: PlainDate;
  /** due 到期, starts 起始, duty 定期任务到期, clock 触发时限到期. */
  readonly kind: 'due' | 'starts' | 'duty' | 'clock';
  readonly title: string;
  /** Task or duty. */
  readonly of: string;
  readonly region: string | null;
}

/** What the calendar is made of. */
export interface CalendarSources {
  readonly tasks: readonly LedgerTask[];
  readonly occurrences: readonly Occurrence[];
  /** Titles of duties by id. */
  readonly duties: ReadonlyMap<string, string>;
  /** By deadline id. */
  readonly clocks: ReadonlyMap<string, Clock>;
}

/** 日历: everything that falls into a range, by day, kind and title. Occurrences of several units on one day are one entry. */
export function calendarEntries(
  sources: CalendarSources,
  { from, to }: DayRange,
): readonly CalendarEntry[] {
  const all = [
    ...sources.tasks.flatMap((task) => taskEntries(task, sources.clocks)),
    ...dutyEntries(sources),
  ];
  const unique = new Map(all.map((entry) => [keyOf(entry), entry]));
  return [...unique.values()].filter(({ on }) => on >= from && on <= to).sort(byDay);
}

const keyOf = ({ on, kind, of }: CalendarEntry): string => `${on} ${kind} ${of}`;

const byDay = (a: CalendarEntry, b: CalendarEntry): number =>
  Number(keyOf(a) > keyOf(b)) - Number(keyOf(a) < keyOf(b));

function taskEntries(
  { id, title, region, deadlines }: LedgerTask,
  clocks: ReadonlyMap<string, Clock>,
): readonly CalendarEntry[] {
  return deadlines.flatMap(({ id: deadline, rule, quote }): readonly CalendarEntry[] => {
    const entry = { title: `${title}（${quote}）`, of: id, region };
    if (rule.kind === 'on') return [{ on: rule.day, kind: 'due', ...entry }];
    if (rule.kind === 'from') return [{ on: rule.day, kind: 'starts', ...entry }];
    const clock = clocks.get(deadline);
    return clock?.state === 'started' && clock.due !== null
      ? [{ on: clock.due, kind: 'clock', ...entry }]
      : [];
  });
}

const dutyEntries = ({ occurrences, duties }: CalendarSources): readonly CalendarEntry[] =>
  occurrences.map(({ duty, due, period }) => ({
    ...{ on: due, kind: 'duty', of: duty, region: null },
    title: `${duties.get(duty) ?? duty}（${period}）`,
  }));
