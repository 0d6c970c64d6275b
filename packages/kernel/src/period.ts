// SPDX-License-Identifier: Apache-2.0
import { dayOf, monthEnd, type PlainDate } from './plain-date.js';

/** 报告期类型; `none` is a register without periods. */
export type PeriodKind = 'none' | 'month' | 'quarter' | 'half-year' | 'year';

/** 报告期: 2026, 2026-H1, 2026-Q1 or 2026-03; the empty text for a register without periods. */
export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  /** Which of the year's, from 1; 1 for a year. */
  readonly part: number;
}

/** How many of a kind a year has. */
const PARTS = { month: 12, quarter: 4, 'half-year': 2, year: 1 } as const;

/** Undefined where a text is no period. */
export function parsePeriod(text: string): Period | undefined {
  if (text === '') return { kind: 'none', year: 0, part: 1 };
  const [, digits, sign, part] = /^(\d{4})(?:-(Q|H)?(\d{1,2}))?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const period = { kind: kindOf(sign, part), year: Number(digits), part: Number(part ?? 1) };
  return formatPeriod(period) === text && isPart(period) ? period : undefined;
}

function kindOf(sign: string | undefined, part: string | undefined): Exclude<PeriodKind, 'none'> {
  if (part === undefined) return 'year';
  if (sign === undefined) return 'month';
  return sign === 'Q' ? 'quarter' : 'half-year';
}

const isPart = ({ kind, part }: Period): boolean =>
  kind !== 'none' && part >= 1 && part <= PARTS[kind];

/** Writes a period as `parsePeriod` reads it. */
export function formatPeriod({ kind, year, part }: Period): string {
  const digits = String(year).padStart(4, '0');
  switch (kind) {
    case 'none':
      return '';
    case 'year':
      return digits;
    case 'half-year':
      return `${digits}-H${part}`;
    case 'quarter':
      return `${digits}-Q${part}`;
    case 'month':
      return `${digits}-${String(part).padStart(2, '0')}`;
  }
}

/** The period of a kind that a day lies in. */
export function periodOf(kind: PeriodKind, day: PlainDate): Period {
  if (kind === 'none') return { kind, year: 0, part: 1 };
  const [year = 0, month = 1] = day.split('-').map(Number);
  return { kind, year, part: Math.ceil((month * PARTS[kind]) / 12) };
}

/** The period before; undefined for a register without periods, and before the year 0. */
export function previousPeriod({ kind, year, part }: Period): Period | undefined {
  if (kind === 'none' || (part === 1 && year === 0)) return undefined;
  return part > 1 ? { kind, year, part: part - 1 } : { kind, year: year - 1, part: PARTS[kind] };
}

/** The last day; undefined for a register without periods. */
export function periodEnd({ kind, year, part }: Period): PlainDate | undefined {
  return kind === 'none' ? undefined : monthEnd(year, (part * 12) / PARTS[kind]);
}

/** The first day; undefined for a register without periods. */
export function periodStart({ kind, year, part }: Period): PlainDate | undefined {
  return kind === 'none' ? undefined : dayOf(year, ((part - 1) * 12) / PARTS[kind] + 1, 1);
}
