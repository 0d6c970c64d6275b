// SPDX-License-Identifier: Apache-2.0
import type { PeriodKind, PlainDate } from '@sanyi/kernel';

/** 报告期 in text: 2026, 2026-H1, 2026-Q1, 2026-03; empty where a type has none. */
const FORMS: Readonly<Record<PeriodKind, RegExp>> = {
  none: /^$/,
  month: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  quarter: /^\d{4}-Q[1-4]$/,
  'half-year': /^\d{4}-H[12]$/,
  year: /^\d{4}$/,
};

/** Whether a text names a period of this kind. */
export const isPeriod = (kind: PeriodKind, text: string): boolean => FORMS[kind].test(text);

/** The period before one; null where a type has none. */
export function periodBefore(kind: PeriodKind, period: string): string | null {
  if (kind === 'none') return null;
  const parts = PARTS[kind];
  const year = Number(period.slice(0, 4));
  const part = parts === 1 ? 1 : Number(period.replace(/^\d{4}-[HQ]?/, ''));
  return part > 1 ? periodText(kind, year, part - 1) : periodText(kind, year - 1, parts);
}

/** The periods that are usually asked for on a day: the running one and those before it, newest first. */
export function recentPeriods(kind: PeriodKind, on: PlainDate): readonly string[] {
  if (kind === 'none') return [''];
  const month = Number(on.slice(5, 7));
  const running = Math.ceil((month * PARTS[kind]) / MONTHS);
  const periods = [periodText(kind, Number(on.slice(0, 4)), running)];
  while (periods.length < SHOWN[kind]) periods.push(periodBefore(kind, periods.at(-1) ?? '') ?? '');
  return periods;
}

/** Whether a period ends before a day: what is asked for from that day on is not asked for in it. */
export const isBefore = (kind: PeriodKind, period: string, day: PlainDate): boolean =>
  kind !== 'none' && lastDay(kind, period, day) < day;

const MONTHS = 12;
const PARTS: Readonly<Record<Exclude<PeriodKind, 'none'>, number>> = {
  month: MONTHS,
  quarter: 4,
  'half-year': 2,
  year: 1,
};
const SHOWN: typeof PARTS = { month: 13, quarter: 6, 'half-year': 4, year: 3 };

function periodText(kind: Exclude<PeriodKind, 'none'>, year: number, part: number): string {
  const start = String(year).padStart(4, '0');
  switch (kind) {
    case 'year':
      return start;
    case 'half-year':
      return `${start}-H${part}`;
    case 'quarter':
      return `${start}-Q${part}`;
    case 'month':
      return `${start}-${String(part).padStart(2, '0')}`;
  }
}

/** The last day of a period; the day itself where a type has none. */
export function lastDay(kind: PeriodKind, period: string, today: PlainDate): PlainDate {
  if (kind === 'none') return today;
  const part = PARTS[kind] === 1 ? 1 : Number(period.replace(/^\d{4}-[HQ]?/, ''));
  const month = (part * MONTHS) / PARTS[kind];
  // Day 0 of the month after is the last of this one.
  const end = new Date(Date.UTC(Number(period.slice(0, 4)), month, 0));
  return end.toISOString().slice(0, 10) as PlainDate;
}
