// SPDX-License-Identifier: Apache-2.0
import { yearOf } from '@sanyi/kernel';
import type { CleanText, Range } from '../clean/clean-text.js';
import { matchesOf } from '../clean/matches.js';
import type { DateMention } from '../dates/date-mention.js';
import { isDeadline, isListedYear } from '../dates/deadlines.js';
import { findDatesInProse } from '../dates/find-dates.js';
import type { Deliverable, Target } from '../reading.js';
import { deliverablesIn } from '../references/deliverables.js';
import { type FoundReference, referencesIn } from '../references/references.js';
import { targetsIn } from '../targets/find-targets.js';
import type { Context } from './context.js';

/** All that one sentence says. */
export interface SentenceReading {
  readonly range: Range;
  readonly mentions: readonly DateMention[];
  readonly targets: readonly Target[];
  readonly references: readonly FoundReference[];
  readonly deliverables: readonly Deliverable[];
}

/** Reads one sentence of a task or a goal. */
export function readSentence(context: Context, range: Range): SentenceReading {
  const { clean, calendar } = context;
  const references = referencesIn(clean, range);
  const holes = [...references.map((found) => found.range), ...documentNumbers(clean, range)];
  const mentions = findDatesInProse(clean.match, range, calendar, holes);
  const due = mentions.filter(
    (mention) =>
      mention.kind !== 'by' || isDeadline(mention, calendar) || isListedYear(clean.match, mention),
  );
  return {
    range,
    mentions,
    targets: targetsIn(clean, range, {
      mentions: due,
      dates: mentions.map((mention) => mention.range),
      pastYears: mentions
        .filter((mention) => isPast(mention, calendar))
        .map((mention) => mention.range),
      holes,
    }),
    references,
    deliverables: deliverablesIn(clean, range),
  };
}

const isPast = ({ kind, date, weight }: DateMention, { year }: Context['calendar']): boolean =>
  kind === 'by' && weight === 'bare' && date !== null && year !== null && yearOf(date) < year;

const NUMBERS = /[〔[（]\d{4}[〕\]）]\s?\d{1,5}\s?号|（[^（）]{0,12}[〔[]\d{4}[〕\]]\d{1,5}号）/g;

function documentNumbers(clean: CleanText, [from, to]: Range): readonly Range[] {
  const words = clean.match.slice(from, to);
  if (!words.includes('号')) return [];
  return matchesOf(NUMBERS, words).map((found) => [
    from + found.index,
    from + found.index + found[0].length,
  ]);
}
