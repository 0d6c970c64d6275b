// SPDX-License-Identifier: Apache-2.0
import type { UnitRow } from '@sanyi/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EndlessList } from '../ui/endless-list.js';
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
  const { t } = useTranslation();
  const columns: readonly Column<UnitRow>[] = [
    { key: 'name', title: t('registry.unit'), cell: ({ name }) => name, kind: 'name' },
    { key: 'region', title: t('users.region'), cell: ({ regionName }) => regionName },
    { key: 'kind', title: t('registry.kind'), cell: ({ kindLabel }) => kindLabel },
    { key: 'days', title: t('registry.days'), cell: (unit) => <Validity {...unit} /> },
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
