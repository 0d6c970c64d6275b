// SPDX-License-Identifier: Apache-2.0
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

/** Says 报告期 as people do: 2026年第三季度, 2026年9月; 随时 where a type has none. */
export function usePeriod(): (period: string) => string {
  const { t } = useTranslation();
  return (period) => periodWords(period, t);
}

const NAMES = {
  H1: 'half-1',
  H2: 'half-2',
  Q1: 'quarter-1',
  Q2: 'quarter-2',
  Q3: 'quarter-3',
  Q4: 'quarter-4',
} as const;

/** The words of a period: 2026, 2026-H1, 2026-Q3 or 2026-09. */
export function periodWords(period: string, t: TFunction): string {
  if (period === '') return t('returns.anytime');
  const [year = '', part = ''] = period.split('-');
  if (/^\d\d$/.test(part)) return t('periodNames.month', { year, month: Number(part) });
  const [, name = 'year' as const] = Object.entries(NAMES).find(([sign]) => sign === part) ?? [];
  return t(`periodNames.${name}`, { year });
}
