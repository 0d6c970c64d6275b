// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { Grid } from '../ui/grid.js';
import { Page } from '../ui/page.js';
import { Loading, Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { SCHEME_FILTERS } from './figure-filters.js';
import { schemesQuery } from './figure-queries.js';
import { useSchemeColumns } from './scheme-columns.js';
import { SchemeView } from './scheme-view.js';
import './figures.css';

/** 评价方案: indicators × weights × method × peer groups, version by version; frozen from the day it starts. */
export function SchemesPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [{ id, version }] = useFilters(SCHEME_FILTERS);
  return (
    <Page
      title={t('places.schemes')}
      lead={t('schemes.lead')}
      actions={
        id === undefined &&
        may['indicators.export'] && (
          <TakeOut path="/api/evaluation/schemes/export" of={t('places.schemes')} />
        )
      }
    >
      {id === undefined ? (
        <SchemeList />
      ) : (
        <>
          <p>
            <Link to="/app/schemes">{t('schemes.back')}</Link>
          </p>
          <SchemeView key={`${id} ${version ?? ''}`} id={id} version={version} />
        </>
      )}
    </Page>
  );
}

function SchemeList() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(schemesQuery);
  const columns = useSchemeColumns();
  if (error !== null) return <Refused error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return (
    <Grid
      caption={t('places.schemes')}
      columns={columns}
      rows={data.items}
      keyOf={({ id, version }) => `${id} ${version}`}
    />
  );
}
