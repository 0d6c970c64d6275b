// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { periodKind, periodNumbers } from './period-parts.js';

/** A period in words: 2026年第三季度. */
export function usePeriodWords(): (period: string) => string {
  const { t } = useTranslation();
  return (period) => t(`figures.periods.${periodKind(period)}`, periodNumbers(period));
}
