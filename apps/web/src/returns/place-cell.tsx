// SPDX-License-Identifier: Apache-2.0
import { type ReturnCell, type ReturnField, ReturnPlaces } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../http/call.js';
import { withQuery } from '../http/query-string.js';
import { Given } from '../ui/given.js';
import { PlaceOption } from '../ui/place-option.js';

/** Names of units, institutions and regions that stand in a row, by id. */
export type NamesInRow = Readonly<Record<string, string>>;

interface PlaceCellProps {
  readonly packet: string;
  readonly field: ReturnField;
  readonly cell: ReturnCell;
  readonly names: NamesInRow;
  readonly disabled: boolean;
  readonly onChange: (cell: ReturnCell) => void;
  readonly onLeave: () => void;
  readonly id: string;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
}

/** A cell that names a unit, an institution or a region: chosen by name among those of the region of the return. */
export function PlaceCell({
  packet,
  field,
  cell,
  names,
  disabled,
  onChange,
  onLeave,
  ...rest
}: PlaceCellProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const { found, nameOf, remember, isFetching } = usePlaces({
    ...{ packet, kind: field.kind, typed, open, names },
  });
  const id = cell.state === 'value' ? cell.value : null;
  const words = {
    placeholder: t('returnForm.choosePlace'),
    notFoundContent: t(isFetching ? 'states.loading' : 'returnForm.noPlace'),
  };
  if (disabled) return id === null ? null : <Given>{nameOf(id)}</Given>;
  return (
    <Select
      {...rest}
      className="place-cell"
      popupMatchSelectWidth={false}
      allowClear
      value={id}
      showSearch={{ onSearch: setTyped, filterOption: false }}
      onOpenChange={setOpen}
      onBlur={onLeave}
      {...words}
      onChange={(next: string | null | undefined) => {
        remember(next);
        onChange(cellOf(next));
      }}
      labelRender={({ value }) => <Given>{nameOf(String(value))}</Given>}
      options={found.map((one) => ({ value: one.id, label: one.name }))}
      optionRender={({ data }) => <PlaceOption name={data.label} code={data.value} />}
    />
  );
}

const cellOf = (id: string | null | undefined): ReturnCell =>
  typeof id === 'string' ? { state: 'value', value: id } : { state: 'missing' };

/** What may be chosen, by what was typed; asked only while the list is open. */
function usePlaces({
  packet,
  kind,
  typed,
  open,
  names,
}: {
  readonly packet: string;
  readonly kind: ReturnField['kind'];
  readonly typed: string;
  readonly open: boolean;
  readonly names: NamesInRow;
}) {
  const [chosen, setChosen] = useState<NamesInRow>({});
  const q = useDeferredValue(typed.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['return-places', packet, kind, q],
    queryFn: () =>
      read(withQuery(`/api/returns/packets/${packet}/places`, { kind, q }), ReturnPlaces),
    enabled: open,
    staleTime: 600_000,
  });
  const found = data?.items ?? [];
  return {
    ...{ found, isFetching },
    nameOf: (id: string): string => chosen[id] ?? names[id] ?? id,
    /** Keeps the name of what was chosen until the row comes back with it. */
    remember: (id: string | null | undefined): void => {
      const one = found.find((place) => place.id === id);
      if (one !== undefined) setChosen({ ...chosen, [one.id]: one.name });
    },
  };
}
