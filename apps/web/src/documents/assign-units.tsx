// SPDX-License-Identifier: Apache-2.0
import type { LedgerReadingDetail } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Select } from 'antd';
import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placesQuery } from '../registry/registry-queries.js';
import { Given } from '../ui/given.js';
import { PlaceOption } from '../ui/place-option.js';
import { useDesk } from './reading-desk.js';

type ReadUnit = LedgerReadingDetail['units'][number];

/** 指定单位: whom the words of the document mean, from the registry. */
export function AssignUnits({
  unit,
  onClose,
}: {
  readonly unit: ReadUnit | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      open={unit !== null}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
      title={t('reading.assign')}
    >
      {unit !== null && <Choose unit={unit} onClose={onClose} />}
    </Modal>
  );
}

function Choose({ unit, onClose }: { readonly unit: ReadUnit; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const { take } = useDesk();
  const known = unit.kind === 'several' && !unit.decided ? [] : unit.units;
  const [chosen, setChosen] = useState<readonly string[]>(known.map(({ unitId }) => unitId));
  const decide = (units: readonly string[]) => () => {
    take({ kind: 'units', words: unit.words, units });
    onClose();
  };
  return (
    <div className="stack">
      <p>
        {t('reading.whoIs')}{' '}
        <strong>
          <Given>{unit.words}</Given>
        </strong>
      </p>
      <p className="aside">{t('reading.assignHint')}</p>
      <label htmlFor={id}>{t('reading.chosenUnits')}</label>
      <UnitSearch id={id} unit={unit} chosen={chosen} onChoose={setChosen} />
      <div className="acts">
        <Button type="primary" disabled={chosen.length === 0} onClick={decide(chosen)}>
          {t('reading.keep')}
        </Button>
        {unit.decided && <Button onClick={decide([])}>{t('reading.takeBack')}</Button>}
      </div>
    </div>
  );
}

function UnitSearch({
  id,
  unit,
  chosen,
  onChoose,
}: {
  readonly id: string;
  readonly unit: ReadUnit;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const { reading } = useDesk();
  const [typed, setTyped] = useState('');
  const [names, setNames] = useState<ReadonlyMap<string, string>>(
    () => new Map(unit.units.map(({ unitId, name }) => [unitId, name])),
  );
  const query = useDeferredValue(typed.trim());
  const { data: found = [], isFetching } = useQuery(placesQuery({ region: reading.region, query }));
  const offered =
    query === '' ? [...names].map(([value, label]) => ({ value, label, place: '' })) : [];
  const places = found.map(({ id: value, name, regionName }) => ({
    ...{ value, label: name, place: regionName },
  }));
  const options = [
    ...offered,
    ...places.filter(({ value }) => offered.every((one) => one.value !== value)),
  ];
  return (
    <Select
      id={id}
      className="field"
      mode="multiple"
      value={[...chosen]}
      showSearch={{ onSearch: setTyped, filterOption: false }}
      placeholder={t('reading.searchUnit')}
      notFoundContent={isFetching ? t('states.loading') : t('registry.noUnits')}
      onChange={(next: string[]) => {
        setNames(new Map([...names, ...places.map(({ value, label }) => [value, label] as const)]));
        onChoose(next);
      }}
      labelRender={({ value }) => <Given>{names.get(String(value)) ?? String(value)}</Given>}
      options={options}
      optionRender={({ data }) => <PlaceOption name={data.label} code={data.place} />}
    />
  );
}
