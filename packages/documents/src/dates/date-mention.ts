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

const DAYLESS = {
  date: null,
  every: null,
  event: null,
  weight: 'sure',
  isYearless: false,
  yearMissing: false,
} as const;

/** What a date written in words decides. */
type Day = Pick<DateMention, 'kind' | 'date' | 'weight' | 'isYearless' | 'yearMissing'>;

/** 2026年6月底前: a day by which, or from which. */
export const dated = (range: Range, day: Day): DateMention => ({ ...DAYLESS, ...day, range });

/** 长期坚持: a duty without a last day. */
export const lasting = (range: Range): DateMention => ({ ...DAYLESS, range, kind: 'by' });

/** 每半年, 每3年: a duty that returns. */
export const returning = (range: Range, every: string): DateMention => ({
  ...DAYLESS,
  range,
  kind: 'every',
  every,
});

/** 待…出台后: a duty whose clock an event starts. */
export const awaiting = (range: Range, event: string): DateMention => ({
  ...DAYLESS,
  range,
  kind: 'after',
  event,
});
