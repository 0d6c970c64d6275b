// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Range } from '../clean/clean-text.js';
import type { DeadlineKind } from '../reading.js';

/** A time a text speaks of (时限、频次): a day by which or from which, a rhythm, or an event that starts a clock. */
export interface DateMention {
  readonly range: Range;
  readonly kind: DeadlineKind;
  readonly date: PlainDate | null;
  /** ISO 8601 duration of a rhythm. */
  readonly every: string | null;
  readonly event: string | null;
  /** sure: the words say by when; bare: a year stands alone and only the sentence around it can tell. */
  readonly weight: 'sure' | 'bare';
  /** True where a day or month stands without its year: 3月31日. */
  readonly isYearless: boolean;
  /** True where a month or 年底 stands without a year and the document has none. */
  readonly yearMissing: boolean;
}

/** The years a document speaks from. */
export interface Calendar {
  /** The year that 年底 and 6月底前 mean. */
  readonly year: number | null;
  /** The last day of the document's own period: its end is no deadline. */
  readonly periodEnd: PlainDate | null;
}

/** What a date written in words decides. */
type Day = Pick<DateMention, 'kind' | 'date' | 'weight' | 'isYearless' | 'yearMissing'>;

/** 2026年6月底前: a day by which, or from which. */
export const dated = (
  range: Range,
  { kind, date, weight, isYearless, yearMissing }: Day,
): DateMention => ({
  range,
  kind,
  date,
  every: null,
  event: null,
  weight,
  isYearless,
  yearMissing,
});

/** 长期坚持: a duty without a last day. */
export const lasting = (range: Range): DateMention => undated(range, 'by', null, null);

/** 每半年, 每3年: a duty that returns. */
export const returning = (range: Range, every: string): DateMention =>
  undated(range, 'every', every, null);

/** 待…出台后: a duty whose clock an event starts. */
export const awaiting = (range: Range, event: string): DateMention =>
  undated(range, 'after', null, event);

const undated = (
  range: Range,
  kind: DeadlineKind,
  every: string | null,
  event: string | null,
): DateMention => ({
  range,
  kind,
  date: null,
  every,
  event,
  weight: 'sure',
  isYearless: false,
  yearMissing: false,
});
