// SPDX-License-Identifier: Apache-2.0
import { type PlainDate, yearOf } from '@sanyi/kernel';
// CommonJS: Node sees no names in it.
import chineseDays from 'chinese-days';

/** Years of which the library `chinese-days` 1.5.7 holds the notices. */
const YEARS = { from: 2004, to: 2026 } as const;

/** 工作日: what the library knows of a day for which there is no table of our own; null where it knows nothing. */
export const publishedWorkday = (day: PlainDate): boolean | null =>
  yearOf(day) >= YEARS.from && yearOf(day) <= YEARS.to ? chineseDays.isWorkday(day) : null;
