// SPDX-License-Identifier: Apache-2.0
import type { ReturnType } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, Grid } from '../ui/grid.js';
import { Page } from '../ui/page.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { DeclareType } from './declare-type.js';
import { PACKET_FILTERS } from './return-filters.js';
import { typesQuery } from './return-queries.js';
import { TypeDetail } from './type-detail.js';
import { useLabel } from './words.js';

/** Every kind of return this house knows, and what each asks for. */
export function TypesPage() {
  const { t } = useTranslation();
  const [{ id }] = useFilters(PACKET_FILTERS);
  const [declaring, setDeclaring] = useState(false);
  const { data, error, refetch } = useQuery(typesQuery());
  return (
    <Page
      title={t('places.returnTypes')}
      lead={t('returnTypes.lead')}
      actions={
        <>
          <TakeOut path="/api/returns/types/export" of={t('places.returnTypes')} />
          {data?.may.declare === true && (
            <Button
              onClick={() => {
                setDeclaring(true);
              }}
            >
              {t('returnTypes.declare')}
            </Button>
          )}
        </>
      }
    >
      {error === null && <Listed types={data?.items} />}
      {error !== null && <Refused error={error} onRetry={() => void refetch()} />}
      {id !== undefined && <TypeDetail id={id} />}
      <DeclareType
        open={declaring}
        onClose={() => {
          setDeclaring(false);
        }}
      />
    </Page>
  );
}

function Listed({ types }: { readonly types: readonly ReturnType[] | undefined }) {
  const { t } = useTranslation();
  if (types === undefined) return <Loading />;
  if (types.length === 0) return <Nothing>{t('returnTypes.empty')}</Nothing>;
  return <TypeGrid types={types} />;
}

function TypeGrid({ types }: { readonly types: readonly ReturnType[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const columns: readonly Column<ReturnType>[] = [
    {
      key: 'name',
      title: t('returnTypes.list'),
      kind: 'name',
      cell: (type) => (
        <>
          <Link to="/app/system/return-types" search={{ id: type.id }}>
            {label(type.label)}
          </Link>
          <span className="aside below">{label(type.help)}</span>
        </>
      ),
    },
    { key: 'kind', title: t('returnTypes.kind'), cell: ({ kind }) => t(`returnKinds.${kind}`) },
    {
      key: 'period',
      title: t('returnTypes.period'),
      cell: ({ period }) => t(`returnPeriods.${period}`),
    },
    {
      key: 'version',
      title: t('returnTypes.version'),
      kind: 'number',
      cell: ({ version }) => version,
    },
    {
      key: 'origin',
      title: t('returnTypes.origin'),
      cell: ({ origin }) => t(`returnOrigins.${origin}`),
    },
    { key: 'id', title: t('returnTypes.id'), cell: ({ id }) => <code>{id}</code> },
  ];
  return (
    <Grid caption={t('returnTypes.list')} columns={columns} rows={types} keyOf={({ id }) => id} />
  );
}
