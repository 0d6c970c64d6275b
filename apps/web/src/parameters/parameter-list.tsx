// SPDX-License-Identifier: Apache-2.0
import type { ParameterRow } from '@sanyi/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Filters } from '../http/query-string.js';
import { EndlessList } from '../ui/endless-list.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { useFilters } from '../ui/use-filters.js';
import { PARAMETER_FILTERS } from './parameter-filters.js';
import { parametersQuery } from './parameter-queries.js';
import { useSaid } from './use-said.js';
import { NoValue, ValueMarks } from './value-marks.js';

/** Parameters with the value of a day, how far it is known, and when somebody last looked for a newer text. */
export function ParameterList({
  filters,
  empty,
}: {
  readonly filters: Filters;
  readonly empty: string;
}) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(parametersQuery(filters));
  const columns = useColumns();
  return (
    <EndlessList query={query} empty={empty}>
      {(rows) => (
        <Grid
          caption={t('parameters.caption')}
          columns={columns}
          rows={rows}
          keyOf={({ region, id }) => `${region}/${id}`}
        />
      )}
    </EndlessList>
  );
}

function useColumns(): readonly Column<ParameterRow>[] {
  const { t } = useTranslation();
  const said = useSaid();
  return [
    { key: 'label', title: t('parameters.name'), cell: (row) => <Name {...row} />, kind: 'name' },
    {
      key: 'region',
      title: t('users.region'),
      cell: ({ regionName }) => <Given>{regionName}</Given>,
    },
    { key: 'topic', title: t('parameters.topic'), cell: ({ topic }) => said(topic) },
    { key: 'value', title: t('parameters.value'), cell: (row) => <Held {...row} /> },
    {
      key: 'known',
      title: t('parameters.known'),
      cell: ({ held }) => (held === null ? '—' : <ValueMarks {...held} />),
    },
    {
      key: 'reviewed',
      title: t('parameters.lastReviewed'),
      cell: ({ lastReviewed, due }) => (
        <>
          <time dateTime={lastReviewed}>{lastReviewed}</time>{' '}
          {due && <Mark tone="warn">{t('parameters.due')}</Mark>}
        </>
      ),
    },
  ];
}

function Name({ region, id, label, pending }: ParameterRow) {
  const { t } = useTranslation();
  const said = useSaid();
  const [filters] = useFilters(PARAMETER_FILTERS);
  return (
    <>
      <Link to="." search={{ ...filters, one: `${region}/${id}` }}>
        {said(label)}
      </Link>{' '}
      {pending > 0 && <Mark tone="busy">{t('parameters.pending', { n: pending })}</Mark>}
    </>
  );
}

function Held({ held, reason, adoptedFrom }: ParameterRow) {
  const { t } = useTranslation();
  const said = useSaid();
  if (held === null) return <NoValue reason={reason} />;
  return (
    <>
      <strong>{said(held.words)}</strong>
      {adoptedFrom !== null && (
        <span className="aside"> {t('parameters.adoptedFrom', { region: adoptedFrom })}</span>
      )}
    </>
  );
}
