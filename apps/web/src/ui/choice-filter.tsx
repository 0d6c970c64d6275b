// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Field } from './field.js';

/** A filter of a list by one of some values; an empty text is any of them. */
export function ChoiceFilter({
  label,
  value,
  onChange,
  options,
  any,
  given = false,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
  readonly options: readonly (readonly [value: string, words: string])[];
  /** What is said where nothing is chosen, if not the usual. */
  readonly any?: string;
  /** The words are names that the registry holds. */
  readonly given?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          value={value ?? ''}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        >
          <option value="">{any ?? t('list.any')}</option>
          {options.map(([one, words]) => (
            <option key={one} value={one} {...(given ? { lang: 'zh-CN' } : {})}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
