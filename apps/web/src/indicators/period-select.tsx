// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { periodKind, periodNumbers } from './period-parts.js';

/** Chooses one of the periods that there are figures for. */
export function PeriodSelect({
  id,
  value,
  periods,
  onChange,
}: {
  readonly id: string;
  readonly value: string;
  readonly periods: readonly string[];
  readonly onChange: (period: string) => void;
}) {
  const words = usePeriodWords();
  const all = periods.includes(value) ? periods : [value, ...periods];
  return (
    <select
      id={id}
      value={value}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    >
      {all.map((one) => (
        <option key={one} value={one}>
          {words(one)}
        </option>
      ))}
    </select>
  );
}

/** A period in words: 2026年第三季度. */
export function usePeriodWords(): (period: string) => string {
  const { t } = useTranslation();
  return (period) => t(`figures.periods.${periodKind(period)}`, periodNumbers(period));
}
