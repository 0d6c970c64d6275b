// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Range } from '../clean/clean-text.js';
import type { DeadlineKind } from '../reading.js';

/** A time a text speaks of. */
export interface DateMention {
  readonly range: Range;
  readonly kind: DeadlineKind;
  readonly date: PlainDate | null;
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
  /** The last year of the document's own period: its end is no deadline. */
  readonly periodEnd: PlainDate | null;
}
