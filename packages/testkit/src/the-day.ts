// SPDX-License-Identifier: Apache-2.0
import { plainDate, type PlainDate } from '@sanyi/kernel';

/** The day a test writes: theDay('2026-06-30'). @throws where there is no such day */
export function theDay(text: string): PlainDate {
  const read = plainDate(text);
  if (!read.ok) throw new Error(`no such day: ${text}`);
  return read.value;
}
