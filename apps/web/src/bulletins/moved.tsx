// SPDX-License-Identifier: Apache-2.0
import type { BulletinMoved } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Loading, Refused } from '../ui/states.js';
import { movedQuery } from './bulletin-queries.js';

type Figure = ReturnType<typeof BulletinMoved.parse>['moved'][number];

/** 变动: what the data of today would give; what is frozen stays. */
export function Moved({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(movedQuery(id));
  return (
    <section className="card" aria-labelledby="bulletin-moved">
      <h2 id="bulletin-moved">{t('bulletins.moved')}</h2>
      {data === undefined && (error === null ? <Loading /> : <Refused error={error} />)}
      {data?.moved.length === 0 && <p>{t('bulletins.notMoved')}</p>}
      {data !== undefined && data.moved.length > 0 && (
        <>
          <p>{t('bulletins.movedLead', { day: data.on, n: data.moved.length })}</p>
          <MovedFigures moved={data.moved} />
        </>
      )}
    </section>
  );
}

function MovedFigures({ moved }: { readonly moved: readonly Figure[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<Figure>[] = [
    {
      key: 'name',
      title: t('bulletins.name'),
      kind: 'name',
      cell: ({ name }) => <Given>{name}</Given>,
    },
    {
      key: 'before',
      title: t('bulletins.before'),
      cell: ({ before }) => <Given>{before ?? '—'}</Given>,
    },
    {
      key: 'after',
      title: t('bulletins.after'),
      cell: ({ after }) => <Given>{after ?? '—'}</Given>,
    },
  ];
  return (
    <Grid caption={t('bulletins.moved')} columns={columns} rows={moved} keyOf={({ id }) => id} />
  );
}
