// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regionsQuery } from '../registry/registry-queries.js';

/** Chooses a region by code or by a part of its name; what stands in it is the code. */
export function RegionInput({
  value = '',
  onChange,
  ...rest
}: {
  readonly value?: string;
  readonly onChange?: (code: string) => void;
  readonly id?: string;
  readonly 'aria-label'?: string;
}) {
  const { t } = useTranslation();
  const typed = useDeferredValue(value);
  const { data } = useQuery({
    ...regionsQuery({ query: typed }),
    enabled: typed.trim().length > 1,
  });
  const found = data?.items ?? [];
  const chosen = found.find(({ code }) => code === value);
  // An answer may come after the reader went on to the next field: the list must not open over it.
  const [here, setHere] = useState(false);
  return (
    <>
      <AutoComplete
        {...rest}
        className="field"
        value={value}
        onChange={(code: string) => onChange?.(code)}
        open={here && chosen === undefined && found.length > 0}
        onFocus={() => {
          setHere(true);
        }}
        onBlur={() => {
          setHere(false);
        }}
        placeholder={t('registry.regionHint')}
        options={found.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
      />
      <span className="aside" role="status">
        {chosen?.name}
      </span>
    </>
  );
}
