// SPDX-License-Identifier: Apache-2.0
import { yearOf } from '@sanyi/kernel';
import { type CleanText, type Range, shownIn, spanOf } from '../clean/clean-text.js';
import type { Deadline } from '../reading.js';
import { type Calendar, type DateMention, lasting } from './date-mention.js';
import { findDates } from './find-dates.js';

const LASTING = /长期|持续|常态化|常年|全年|贯穿/;

/** Deadlines of a task: one for each day and kind, in the order of the text. The end of the document's own period is none. */
export function deadlinesOf(
  clean: CleanText,
  mentions: readonly DateMention[],
  calendar: Calendar,
): readonly Deadline[] {
  const seen = new Set<string>();
  const deadlines: Deadline[] = [];
  for (const mention of withoutFirstYears(clean, mentions)) {
    const key = `${mention.kind} ${mention.date ?? ''} ${mention.every ?? ''} ${mention.event ?? ''}`;
    if (seen.has(key) || !isDeadline(mention, calendar) || isSpanOfYears(clean.match, mention))
      continue;
    deadlines.push(deadlineOf(clean, mention));
    seen.add(key);
  }
  return deadlines;
}

/** A bare year (2027年建成…) is a deadline unless it only repeats the document's own period or lies before it. */
export function isDeadline(mention: DateMention, calendar: Calendar): boolean {
  if (mention.weight === 'sure') return true;
  if (mention.date === null || mention.date === calendar.periodEnd) return false;
  return calendar.year === null || yearOf(mention.date) >= calendar.year;
}

/** 2026年、2027年分别…: years that values are paired with. */
export const isListedYear = (text: string, { range: [from, to], weight }: DateMention): boolean =>
  weight === 'bare' &&
  (/^[、和及]\d{4}年/.test(text.slice(to, to + 6)) ||
    /\d{4}年[、和及]$/.test(text.slice(Math.max(0, from - 6), from)));

/** 2026年至2028年: where a span begins, and where it ends if 每年 follows, is no day by which. */
const isSpanOfYears = (text: string, { range: [from, to], weight }: DateMention): boolean => {
  const isEnd = /^年[至到]$/.test(text.slice(Math.max(0, from - 1), from + 1));
  const behind = text.slice(to, to + 14);
  if (isEnd) return /^[^，。；]{0,10}每年/.test(behind);
  return weight === 'bare' && /^(?:[至到—-]\d{4}年|[^，。；]{0,10}每年)/.test(behind);
};

export const deadlineOf = (
  clean: CleanText,
  { range, date, kind, every, event }: DateMention,
): Deadline => ({
  quote: shownIn(clean, range),
  span: spanOf(clean, range),
  date,
  kind,
  every,
  event,
});

/** What stands in a cell or behind a label 完成时限: every date in it, or 长期, which has none. */
export function labelledTimes(
  clean: CleanText,
  range: Range,
  calendar: Calendar,
): readonly DateMention[] {
  const dated = findDates(clean.match, range, calendar, []);
  const sure = dated.filter((mention) => mention.kind !== 'every' || dated.length === 1);
  if (sure.length > 0) return withoutStarts(clean, sure);
  return LASTING.test(clean.match.slice(...range)) ? [lasting(range)] : [];
}

/** 2026年3月—10月 and 3月至10月 end in October: the first of the two is no deadline. */
const withoutStarts = (
  clean: CleanText,
  mentions: readonly DateMention[],
): readonly DateMention[] =>
  mentions.filter(({ range }, i) => {
    const next = mentions[i + 1]?.range[0] ?? range[1];
    return !/^(?:[—-].|[至到])$/.test(clean.match.slice(range[1], next + 1));
  });

/** 2026年至2028年 in running text ends once; 每半年至少 is no span. */
const withoutFirstYears = (
  clean: CleanText,
  mentions: readonly DateMention[],
): readonly DateMention[] =>
  mentions.filter(({ range, weight }, i) => {
    const next = mentions[i + 1];
    return (
      weight === 'sure' ||
      next === undefined ||
      !/^(?:—[—至到]?|[至到])$/.test(clean.match.slice(range[1], next.range[0] + 1))
    );
  });
