// SPDX-License-Identifier: Apache-2.0
import type { UnitRow } from '@sanyi/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { knownWords } from '../i18n/known-words.js';
import { EndlessList } from '../ui/endless-list.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { type RegistryFilters, unitsQuery } from './registry-queries.js';
import { Known, Validity } from './validity.js';

/** Units of a region on a day. */
export function UnitList(filters: RegistryFilters) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(unitsQuery(filters));
  return (
    <EndlessList query={query} empty={t('registry.noUnits')}>
      {(units) => <UnitGrid units={units} />}
    </EndlessList>
  );
}

/** Units with their region, kind, days and how far they are known. */
export function UnitGrid({ units }: { readonly units: readonly UnitRow[] }) {
  const { t, i18n } = useTranslation();
  const columns: readonly Column<UnitRow>[] = [
    {
      key: 'name',
      title: t('registry.unit'),
      cell: ({ name }) => <Given>{name}</Given>,
      kind: 'name',
    },
    {
      key: 'region',
      title: t('users.region'),
      kind: 'short',
      cell: ({ regionName }) => <Given>{regionName}</Given>,
    },
    {
      key: 'kind',
      title: t('registry.kind'),
      kind: 'short',
      cell: ({ kind, kindLabel }) => knownWords(i18n, `unitKinds.${kind}`, kindLabel),
    },
    {
      key: 'days',
      title: t('registry.days'),
      kind: 'short',
      cell: (unit) => <Validity {...unit} />,
    },
    { key: 'known', title: t('registry.known'), cell: (unit) => <Known {...unit} /> },
    { key: 'id', title: t('registry.id'), cell: ({ id }) => <code>{id}</code> },
  ];
  return (
    <Grid
      caption={t('registry.units')}
      columns={columns}
      rows={units}
      keyOf={({ id, from }) => `${id} ${from ?? ''}`}
    />
  );
}
