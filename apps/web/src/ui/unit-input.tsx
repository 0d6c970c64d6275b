// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placesQuery } from '../registry/registry-queries.js';
import { Given } from './given.js';
import { PlaceOption } from './place-option.js';

/** Chooses a unit or an institution of the region that stands in `region` of the same form. */
export function UnitInput({
  region: regionField,
  names,
  noneIsAll = false,
  value,
  onChange,
  ...rest
}: {
  /** Where in the form the region stands. */
  readonly region: string | (string | number)[];
  /** Names of the units that are chosen already. */
  readonly names?: ReadonlyMap<string, string>;
  /** Whether choosing none means every unit of the region. */
  readonly noneIsAll?: boolean;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  readonly id?: string;
}) {
  const { t } = useTranslation();
  const region = Form.useWatch<string | undefined>(regionField) ?? '';
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly [string, string] | null>(null);
  const query = useDeferredValue(typed.trim());
  const { data: found = [], isFetching } = useQuery(placesQuery({ region, query }));
  const nameOf = (id: string) =>
    names?.get(id) ??
    (chosen?.[0] === id ? chosen[1] : undefined) ??
    found.find((one) => one.id === id)?.name ??
    id;
  const id = value === undefined || value === '' ? null : value;
  return (
    <Select
      {...rest}
      className="field"
      allowClear
      value={id}
      showSearch={{ onSearch: setTyped, filterOption: false }}
      placeholder={t(noneIsAll ? 'users.allUnits' : 'users.unitHint')}
      notFoundContent={isFetching ? t('states.loading') : t('registry.noUnits')}
      onChange={(next: string | undefined) => {
        const row = found.find((one) => one.id === next);
        if (row !== undefined) setChosen([row.id, row.name]);
        onChange?.(next ?? null);
      }}
      labelRender={({ value: shown }) => <Given>{nameOf(String(shown))}</Given>}
      options={found.map((one) => ({ value: one.id, label: one.name, place: one.regionName }))}
      optionRender={({ data }) => <PlaceOption name={data.label} code={data.place} />}
    />
  );
}
