// SPDX-License-Identifier: Apache-2.0

/** The kinds of periods that figures are of. */
export type PeriodKind = 'year' | 'half' | 'quarter' | 'month';

/** Which kind a period is: 2026, 2026-H1, 2026-Q1, 2026-03. */
export function periodKind(period: string): PeriodKind {
  if (period.includes('-Q')) return 'quarter';
  if (period.includes('-H')) return 'half';
  return period.includes('-') ? 'month' : 'year';
}

/** Its year, and which part of it. */
export function periodNumbers(period: string): { readonly year: string; readonly n: string } {
  const [year = '', part = ''] = period.split('-');
  return { year, n: part.replace(/^[QH0]/, '') };
}
