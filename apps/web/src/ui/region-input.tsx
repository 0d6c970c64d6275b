// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { useDeferredValue } from 'react';
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
  return (
    <>
      <AutoComplete
        {...rest}
        className="field"
        value={value}
        onChange={(code: string) => onChange?.(code)}
        placeholder={t('registry.regionHint')}
        options={found.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
      />
      <span className="aside" role="status">
        {found.find(({ code }) => code === value)?.name}
      </span>
    </>
  );
}
