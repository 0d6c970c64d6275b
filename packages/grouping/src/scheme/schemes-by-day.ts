// SPDX-License-Identifier: Apache-2.0
import { err, ok, plainDate, type PlainDate, type Result } from '@sanyi/kernel';

/** The days of discharge a scheme holds for; null: without end. */
export interface SchemeDays {
  readonly from: string | null;
  readonly to: string | null;
}

/** Why several schemes cannot stand side by side. */
export type NoTimetable =
  /** A scheme does not say from when it holds, or says it with a day no calendar has. */
  | { readonly code: 'no-days'; readonly scheme: number }
  /** Two schemes hold on the same day. */
  | { readonly code: 'same-days'; readonly schemes: readonly [number, number] };

/** Which of several schemes holds on a day of discharge: its place in the list, undefined where none does. */
export type SchemeOn = (day: PlainDate) => number | undefined;

/**
 * 按出院日期选用方案: schemes that hold one after another, each from its first to its last day, both included. A scheme
 * without a last day holds until the day before the next one begins.
 */
export function schemesByDay(validities: readonly SchemeDays[]): Result<SchemeOn, NoTimetable> {
  const undated = validities.findIndex(
    ({ from, to }) => !isDay(from) || !(to === null || isDay(to)),
  );
  if (undated !== -1) return err({ code: 'no-days', scheme: undated });
  const inOrder = validities
    .map(({ from, to }, scheme) => ({
      from: from ?? '',
      to: to ?? LAST,
      open: to === null,
      scheme,
    }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const clash = inOrder.findIndex((one, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && (one.open ? one.from >= next.from : one.to >= next.from);
  });
  const [first, second] = inOrder.slice(clash, clash + 2);
  if (clash !== -1 && first !== undefined && second !== undefined) {
    return err({ code: 'same-days', schemes: [first.scheme, second.scheme] });
  }
  return ok((day) => inOrder.findLast(({ from, to }) => from <= day && day <= to)?.scheme);
}

const LAST = '9999-12-31';

const isDay = (text: string | null): boolean => text !== null && plainDate(text).ok;

const TIME = String.raw`(?:[ T]\d{1,2}:\d{2}.*)?$`;
const COMPACT = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${TIME}`);
const PARTED = new RegExp(String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?${TIME}`);

/** A day of discharge as hospitals write it: 2026-11-22, 2026/1/5, 20261122, with or without a time; else undefined. */
export function dischargeDay(text: string): PlainDate | undefined {
  const [, year = '', month = '', day = ''] =
    COMPACT.exec(text.trim()) ?? PARTED.exec(text.trim()) ?? [];
  const read = plainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return read.ok ? read.value : undefined;
}
