// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';

/** 时限规则: what a deadline says, as data from which days follow. */
export type DeadlineRule =
  /** 2026年12月31日前, 年内. */
  | { readonly kind: 'on'; readonly day: PlainDate }
  /** 长期坚持: never due by itself. */
  | { readonly kind: 'standing' }
  /** 10月1日起: holds from a day on. */
  | { readonly kind: 'from'; readonly day: PlainDate }
  /** 待省文件出台后30个工作日内: waits for an event; `within` is null where the document names no time (及时). */
  | { readonly kind: 'after'; readonly event: string; readonly within: TimeSpan | null }
  /** 每半年, 每年至少2次. */
  | { readonly kind: 'every'; readonly recurrence: Recurrence };

/** 时长. */
export interface TimeSpan {
  readonly count: number;
  readonly unit: 'working-day' | 'day' | 'month' | 'year';
}

/** 频次: how often, how many times in each period, and the day within the period by which it is due. */
export interface Recurrence {
  /** Length of a period: 1 月, 3 月 (季度), 6 月 (半年), 12 月 (年), 36 月 (3 年); weeks and days by themselves. */
  readonly every: { readonly count: number; readonly unit: 'month' | 'week' | 'day' };
  /** 至少2次: each period brings so many occurrences. */
  readonly times: number;
  /** 季度首月10日前 is month 1, day 10; null: the period's last day. */
  readonly dueAt: { readonly month: number; readonly day: number } | null;
  /** report: 每季度首月10日前 tells of the period before; within: the thing is done in the period itself. */
  readonly tells: 'this-period' | 'period-before';
  /** The first day on which the duty holds; null: from the document's day. */
  readonly from: PlainDate | null;
  /** The last; null: until ended. */
  readonly until: PlainDate | null;
}

/** 定期任务: something that a unit owes again and again. */
export interface Duty {
  readonly id: string;
  readonly title: string;
  /** The task it comes from; null for one that the office set by itself. */
  readonly task: string | null;
  /** Unit ids or words that owe it, each its own occurrence. */
  readonly units: readonly string[];
  readonly recurrence: Recurrence;
  /** 起算日: where periods begin to count when the recurrence itself says no day. */
  readonly since: PlainDate;
}

/** 期次: one time that one unit owes a duty. Same duty, same range: the same occurrences with the same ids. */
export interface Occurrence {
  /** `<duty>/<unit>/2026-H1`, `…#2` for the second of a period. */
  readonly id: string;
  readonly duty: string;
  readonly unit: string;
  /** 2026年上半年. */
  readonly period: string;
  /** The period it tells of. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The nth of how many in this period. */
  readonly nth: number;
  readonly of: number;
  readonly due: PlainDate;
}

/** 待触发时限: a clock that an event starts. */
export type Clock =
  | { readonly state: 'waiting'; readonly event: string }
  | {
      readonly state: 'started';
      readonly event: string;
      readonly startedOn: PlainDate;
      /** What started it: number of the upper document, or a note. */
      readonly by: string;
      /** null where neither the document nor the parameter gives a time. */
      readonly due: PlainDate | null;
    };
