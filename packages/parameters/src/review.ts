// SPDX-License-Identifier: Apache-2.0
import { dayOf, type PlainDate, yearOf } from '@sanyi/kernel';
import type { Parameter } from './parameter.js';

/** 久未复核: parameters for which nobody has looked for a newer text within a year before a day, the oldest review first. */
export function reviewDue(parameters: readonly Parameter[], on: PlainDate): readonly Parameter[] {
  const limit = yearBefore(on);
  return parameters
    .filter(({ lastReviewed }) => lastReviewed < limit)
    .sort(
      (a, b) => Number(a.lastReviewed > b.lastReviewed) - Number(a.lastReviewed < b.lastReviewed),
    );
}

/** The same day a year before; 28 February where that year has no 29th. */
function yearBefore(on: PlainDate): PlainDate {
  const [year, month, day] = [yearOf(on) - 1, Number(on.slice(5, 7)), Number(on.slice(8))];
  return dayOf(year, month, day) ?? dayOf(year, month, day - 1) ?? on;
}
