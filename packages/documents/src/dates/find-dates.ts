// SPDX-License-Identifier: Apache-2.0
import { isInside } from '../clean/brackets.js';
import type { Range } from '../clean/clean-text.js';
import { byDates } from './by-date.js';
import type { Calendar, DateMention } from './date-mention.js';
import { eventClocks } from './event-clock.js';
import { lastings } from './lasting.js';
import { recurrences } from './recurrence.js';

/**
 * The times a piece of text speaks of, in order. Where two forms overlap the longer one counts: 每年6月底前 is a
 * recurrence, 2026年6月底前 no bare year.
 *
 * @param holes ranges in which years are names, not times: 《》 and document numbers
 */
export function findDates(
  text: string,
  range: Range,
  calendar: Calendar,
  holes: readonly Range[],
): readonly DateMention[] {
  if (!MAY_HAVE_DATE.test(text.slice(...range))) return [];
  const every = recurrences(text, range);
  const found = [
    ...eventClocks(text, range),
    ...lastings(text, range),
    ...every,
    ...byDates(text, range, calendar),
  ]
    .filter((mention) => mention.kind === 'after' || !isInside(holes, mention.range[0]))
    .filter((mention) => mention.kind === 'every' || !followsEvery(mention, every))
    .sort((a, b) => a.range[0] - b.range[0]);
  return withoutOverlap(found);
}

/** Most sentences have none of these words, and need no search. */
const MAY_HAVE_DATE = /[年月季五每按后起]|实行|坚持|长期|持续|常态/;

/** The same for running text, where 3月31日 alone is a day that was, not a day by which. */
export const findDatesInProse = (
  text: string,
  range: Range,
  calendar: Calendar,
  holes: readonly Range[],
): readonly DateMention[] =>
  findDates(text, range, calendar, holes).filter(
    (mention) => mention.weight === 'sure' || !mention.isYearless,
  );

/** 每年6月底前: the month belongs to the recurrence. */
const followsEvery = (mention: DateMention, every: readonly DateMention[]): boolean =>
  every.some((one) => mention.range[0] >= one.range[0] && mention.range[0] <= one.range[1] + 1);

function withoutOverlap(mentions: readonly DateMention[]): readonly DateMention[] {
  const kept: DateMention[] = [];
  for (const mention of mentions) {
    const last = kept.at(-1);
    if (last === undefined || mention.range[0] >= last.range[1]) kept.push(mention);
    else if (length(mention) > length(last)) kept[kept.length - 1] = mention;
  }
  return kept;
}

const length = ({ range: [from, to] }: DateMention): number => to - from;
