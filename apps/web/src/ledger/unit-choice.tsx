// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placesQuery } from '../registry/registry-queries.js';
import { Given } from '../ui/given.js';
import { PlaceOption } from '../ui/place-option.js';
import { unitsOfQuery } from './ledger-queries.js';

/** Chooses a unit of a region; its name is shown, its id is what is sent. Empty is none. */
export function UnitChoice({
  region,
  value,
  empty,
  onChange,
  ...rest
}: {
  readonly region: string;
  readonly value: string;
  /** What stands there while none is chosen. */
  readonly empty: string;
  readonly onChange: (id: string) => void;
  readonly id?: string;
  readonly 'aria-label'?: string;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const { data: found = [], isFetching } = useQuery(placesQuery({ region, query }));
  // The unit that came with the address or the server stands in its own region.
  const own = /^\d+/.exec(value)?.[0] ?? '';
  const { data: known } = useQuery(unitsOfQuery(own));
  const all = [...found, ...(known?.items ?? [])];
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? id;
  return (
    <Select
      {...rest}
      className="field"
      allowClear
      value={value === '' ? null : value}
      showSearch={{ onSearch: setTyped, filterOption: false }}
      placeholder={empty}
      notFoundContent={isFetching ? t('states.loading') : t('registry.noUnits')}
      onChange={(next: string | undefined) => {
        onChange(next ?? '');
      }}
      labelRender={({ value: id }) => <Given>{nameOf(String(id))}</Given>}
      options={found.map((one) => ({ value: one.id, label: one.name, place: one.regionName }))}
      optionRender={({ data }) => <PlaceOption name={data.label} code={data.place} />}
    />
  );
}
