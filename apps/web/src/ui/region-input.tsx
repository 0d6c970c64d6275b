// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regionQuery, regionsQuery } from '../registry/registry-queries.js';
import { Given } from './given.js';
import { PlaceOption } from './place-option.js';

const isCode = (text: string): boolean => /^\d{6}(\d{3})?$/.test(text);

/** Chooses a region by its name or code; its name is shown, its code is what is sent. */
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
  const [typed, setTyped] = useState('');
  const { rows, nameOf, isFetching } = useRegions(value, useDeferredValue(typed.trim()));
  return (
    <Select
      {...rest}
      className="field"
      value={value === '' ? null : value}
      showSearch={{ onSearch: setTyped, filterOption: false }}
      // A code that was typed whole needs no choosing.
      onBlur={() => {
        if (isCode(typed.trim())) onChange?.(typed.trim());
      }}
      placeholder={t('registry.regionHint')}
      notFoundContent={isFetching ? t('states.loading') : t('registry.noRegions')}
      onChange={(code: string | null) => {
        onChange?.(code ?? '');
      }}
      labelRender={({ value: code }) => <Given>{nameOf(String(code))}</Given>}
      options={rows.map(({ code, name }) => ({ value: code, label: `${name} ${code}`, name }))}
      optionRender={({ data, value: code }) => <PlaceOption name={data.name} code={code} />}
    />
  );
}

/** What a text finds; without a text, the chosen region and those below it. */
function useRegions(chosen: string, asked: string) {
  const { data: found, isFetching } = useQuery({
    ...regionsQuery(asked === '' ? { parent: chosen } : { query: asked }),
    enabled: asked !== '' || chosen !== '',
  });
  const { data: known } = useQuery(regionQuery(chosen));
  const own = known === undefined ? [] : [known.region];
  const rows = [...(asked === '' ? own : []), ...(found?.items ?? [])];
  const nameOf = (code: string) => own.find((one) => one.code === code)?.name ?? code;
  return { rows, nameOf, isFetching };
}
