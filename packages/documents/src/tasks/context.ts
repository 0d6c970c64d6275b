// SPDX-License-Identifier: Apache-2.0
import type { CleanText } from '../clean/clean-text.js';
import type { Calendar, DateMention } from '../dates/date-mention.js';
import type { Warning } from '../reading.js';

/** What is known of the whole document while its tasks are read. */
export interface Context {
  readonly clean: CleanText;
  readonly calendar: Calendar;
  /** 排在第一位的为牵头部门，下同. */
  readonly firstListedLeads: boolean;
  /** 没有明确时限的均为2026年底前: the day for tasks without one of their own. */
  readonly defaultDeadline: DateMention | null;
  readonly warnings: Warning[];
}
