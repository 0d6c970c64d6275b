// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indicatorsQuery } from './figure-queries.js';
import { useWords } from './use-words.js';

/** Chooses an indicator by its name; its id is what is sent. */
export function IndicatorInput({
  value,
  onChange,
  ...rest
}: {
  readonly value?: string;
  readonly onChange?: (id: string) => void;
  readonly id?: string;
  readonly 'aria-label'?: string;
}) {
  const { t } = useTranslation();
  const said = useWords();
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim());
  const { data } = useInfiniteQuery(
    indicatorsQuery({ query: asked === '' ? undefined : asked, limit: '200' }),
  );
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Select
      {...rest}
      className="field"
      value={value ?? null}
      showSearch={{ onSearch: setTyped, filterOption: false }}
      placeholder={t('indicators.search')}
      onChange={(id: string | null) => {
        onChange?.(id ?? '');
      }}
      options={rows.map(({ id, label }) => ({ value: id, label: `${said(label)} ${id}` }))}
    />
  );
}
