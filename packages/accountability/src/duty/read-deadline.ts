// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { CorrectedDeadline, TextSpan } from '../ledger/reading-input.js';
import type { DeadlineRule, Recurrence } from './deadline-rule.js';
import { chineseCount, parseTimeSpan } from './time-span.js';

/** The words a deadline stands in, with their place in the document. */
export interface Sentence {
  readonly text: string;
  readonly span: TextSpan;
}

/**
 * 时限规则 of a deadline as it was read: a day, a start, an event with the time it leaves, or a recurrence with how many times
 * (至少2次) and by which day of the period (首月10日前). What the words do not say stays open: no times are once, no day is the
 * period's end, an event without a number leaves `within` null.
 *
 * @param sentence the sentence the deadline stands in: 每年 alone does not say 2次
 */
export const deadlineRuleOf = (deadline: CorrectedDeadline, sentence: Sentence): DeadlineRule =>
  RULES[deadline.kind](deadline, clauseFrom(deadline, sentence));

type RuleOf = (deadline: CorrectedDeadline, words: string) => DeadlineRule;

const RULES: Readonly<Record<CorrectedDeadline['kind'], RuleOf>> = {
  by: ({ date }) => (date === null ? { kind: 'standing' } : { kind: 'on', day: date }),
  from: ({ date }) => (date === null ? { kind: 'standing' } : { kind: 'from', day: date }),
  after: ({ event, quote }, words) => ({
    kind: 'after',
    event: event ?? quote,
    within: parseTimeSpan(words) ?? null,
  }),
  every: everyRule,
};

/** From the deadline to the end of its clause: 每年至少专题研究卫生健康工作2次. */
function clauseFrom({ quote, span }: CorrectedDeadline, sentence: Sentence): string {
  const at = span[0] - sentence.span[0];
  const near = sentence.text.slice(Math.max(0, at - SLACK));
  const start = near.indexOf(quote);
  const rest = start < 0 ? quote : near.slice(start);
  return (
    rest.slice(0, quote.length) + (/^[^，。；;、]*/u.exec(rest.slice(quote.length))?.[0] ?? '')
  );
}

/** The text of a sentence is cleaned of page marks and line ends, so that places in it may lie a little earlier. */
const SLACK = 60;

function everyRule({ every, date }: CorrectedDeadline, words: string): DeadlineRule {
  const length = periodOf(every);
  if (length === undefined) return { kind: 'standing' };
  const dueAt = dueAtIn(words);
  return {
    kind: 'every',
    recurrence: {
      every: length,
      times: timesIn(words),
      dueAt,
      tells: tellsBefore(words, dueAt) ? 'period-before' : 'this-period',
      from: null,
      until: date,
    },
  };
}

/** P1Y is 12 months: periods of months are counted in months. */
function periodOf(every: string | null): Recurrence['every'] | undefined {
  const [, count, letter] = /^P(\d{1,3})([YMWD])$/.exec(every ?? '') ?? [];
  const number = Number(count);
  if (letter === undefined || number < 1) return undefined;
  if (letter === 'D' && number === 7) return { count: 1, unit: 'week' };
  const known = { Y: [12, 'month'], M: [1, 'month'], W: [1, 'week'], D: [1, 'day'] } as const;
  const [each, unit] = known[letter as keyof typeof known];
  return { count: number * each, unit };
}

function timesIn(words: string): number {
  const [, count = ''] =
    /(?:不少于|不低于|至少|各|开展|召开|组织)?\s*(\d{1,2}|[一二两三四五六七八九十]{1,3})\s*次/u.exec(
      words,
    ) ?? [];
  return Math.max(1, chineseCount(count) ?? 1);
}

/** 首月10日前, 每月5日前, 每年1月底前, 每年3月15日前; null: the period's end (末, 底). */
function dueAtIn(words: string): Recurrence['dueAt'] {
  const first = /首月(\d{1,2})[日号]/u.exec(words)?.[1];
  if (first !== undefined) return { month: 1, day: Number(first) };
  const inYear = /(?:每年|次年)\D{0,4}?(\d{1,2})月(?:(\d{1,2})[日号]|[底末])/u.exec(words);
  if (inYear !== null) return { month: Number(inYear[1]), day: Number(inYear[2] ?? LAST_DAY) };
  const inMonth = /每(?:个)?月(\d{1,2})[日号]/u.exec(words)?.[1];
  return inMonth === undefined ? null : { month: 1, day: Number(inMonth) };
}

/** Cut to the last day of its month. */
const LAST_DAY = 31;

const EARLY = 20;

/** 上季度, 上年度 say so; a report due in the first days of a period is one of the period before. */
function tellsBefore(words: string, dueAt: Recurrence['dueAt']): boolean {
  if (/上一?(?:年|季|半年|个?月|周)/u.test(words)) return true;
  return dueAt?.month === 1 && dueAt.day <= EARLY && /报送|上报|报告|报表/u.test(words);
}

/** The day a rule names by itself; null where it names none. A start is no day to be done by. */
export const dayOfRule = (rule: DeadlineRule): PlainDate | null =>
  rule.kind === 'on' ? rule.day : null;
