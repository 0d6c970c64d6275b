// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Clock, DeadlineRule, TimeSpan } from './deadline-rule.js';
import { endOfSpan, type TermRule } from './time-span.js';

/** 触发事件: what happened, when, and what shows it (the 文号 of the upper document, a note). */
export interface ClockEvent {
  readonly event: string;
  readonly on: PlainDate;
  readonly by: string;
}

/** 计时规则: the calendar and term rule; `promptly` is the time that 及时 leaves (a parameter), null for none. */
export interface ClockRule extends TermRule {
  readonly promptly: TimeSpan | null;
}

type After = Extract<DeadlineRule, { kind: 'after' }>;

/**
 * 待触发时限: waiting until its event has come by the day asked, then running to its end. Of several such events the earliest
 * counts: a clock starts once. Where neither the document nor the parameter leaves a time, it runs without an end.
 */
export function clockOn(
  { event, within }: After,
  events: readonly ClockEvent[],
  on: PlainDate,
  rule: ClockRule,
): Clock {
  const started = events
    .filter((one) => one.event === event && one.on <= on)
    .reduce<ClockEvent | null>(
      (first, one) => (first !== null && first.on <= one.on ? first : one),
      null,
    );
  if (started === null) return { state: 'waiting', event };
  const span = within ?? rule.promptly;
  return {
    state: 'started',
    event,
    startedOn: started.on,
    by: started.by,
    due: span === null ? null : endOfSpan(started.on, span, rule),
  };
}
