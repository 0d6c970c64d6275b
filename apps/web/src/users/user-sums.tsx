// SPDX-License-Identifier: Apache-2.0
import { UserCounts } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../http/call.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';

type Row = ReturnType<typeof UserCounts.parse>['items'][number];

/** How many accounts there are by region and post: all that some posts may see, and more than their own for others. */
export function UserSums() {
  const { t } = useTranslation();
  return (
    <details className="card">
      <summary>{t('users.sums')}</summary>
      <Sums />
    </details>
  );
}

function Sums() {
  const { t } = useTranslation();
  const { data, error, isPending } = useQuery({
    queryKey: ['users', 'counts'],
    queryFn: () => read('/api/users/counts', UserCounts),
  });
  if (isPending) return <Loading />;
  if (data === undefined) return <Refused error={error} />;
  if (data.items.length === 0) return <Nothing>{t('users.noSums')}</Nothing>;
  const columns: readonly Column<Row>[] = [
    {
      key: 'region',
      title: t('users.region'),
      cell: (row) => <Given>{row.regionName}</Given>,
      kind: 'name',
    },
    { key: 'post', title: t('users.post'), cell: ({ post }) => t(`posts.${post}`) },
    { key: 'count', title: t('users.count'), cell: (row) => row.users, kind: 'number' },
  ];
  return (
    <div className="stack">
      <TakeOut path="/api/users/counts/export" of={t('users.sums')} small />
      <Grid
        caption={t('users.sums')}
        columns={columns}
        rows={data.items}
        keyOf={({ region, post }) => `${region} ${post}`}
      />
    </div>
  );
}
