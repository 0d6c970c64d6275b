// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/field.js';
import { usePeriodWords } from './use-period-words.js';

/** Chooses the period that a page speaks of, of those that there are figures for. */
export function PeriodFilter({
  value,
  periods,
  onChange,
}: {
  readonly value: string;
  readonly periods: readonly string[];
  readonly onChange: (period: string) => void;
}) {
  const { t } = useTranslation();
  const words = usePeriodWords();
  const all = periods.includes(value) ? periods : [value, ...periods];
  return (
    <Field label={t('figures.period')}>
      {(id) => (
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
      )}
    </Field>
  );
}
