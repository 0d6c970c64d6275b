// SPDX-License-Identifier: Apache-2.0
import type { InstitutionRow } from '@sanyi/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { knownWords } from '../i18n/known-words.js';
import { EndlessList } from '../ui/endless-list.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { institutionsQuery, type RegistryFilters } from './registry-queries.js';
import { Validity } from './validity.js';

/** Hospitals, centres and 医共体 of a region on a day. */
export function InstitutionList(filters: RegistryFilters) {
  const { t, i18n } = useTranslation();
  const query = useInfiniteQuery(institutionsQuery(filters));
  const columns: readonly Column<InstitutionRow>[] = [
    {
      key: 'name',
      title: t('registry.institution'),
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
      cell: ({ kind, kindLabel }) => knownWords(i18n, `institutionKinds.${kind}`, kindLabel),
    },
    {
      key: 'consortium',
      title: t('registry.consortium'),
      cell: ({ consortium }) => (consortium === null ? '—' : <Given>{consortium}</Given>),
    },
    { key: 'days', title: t('registry.days'), kind: 'short', cell: (row) => <Validity {...row} /> },
  ];
  return (
    <EndlessList query={query} empty={t('registry.noInstitutions')}>
      {(rows) => (
        <Grid
          caption={t('registry.institutions')}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
        />
      )}
    </EndlessList>
  );
}
