// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';

/** How a day is written. */
export type DayStyle = (day: PlainDate) => string;

/** 2026-06-30: for tables, where days are compared. */
export const isoDay: DayStyle = (day) => day;
