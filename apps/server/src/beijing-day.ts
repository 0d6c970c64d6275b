// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';

const BEIJING_MS = 8 * 3_600_000;

/** The day in Beijing at a moment: the day of the house. */
export const beijingDay = (at: Date): PlainDate =>
  new Date(at.getTime() + BEIJING_MS).toISOString().slice(0, 10) as PlainDate;
