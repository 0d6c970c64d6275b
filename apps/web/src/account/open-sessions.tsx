// SPDX-License-Identifier: Apache-2.0
import { OpenSessions } from '@sanyi/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { NOTHING, read, send } from '../http/call.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { Moment } from '../ui/moment.js';
import { Loading, Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';
import { browserName } from './browser-name.js';

type Row = ReturnType<typeof OpenSessions.parse>['items'][number];

/** Every browser in which this account is signed in. */
export function OpenSessionList() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['open-sessions'],
    queryFn: () => read('/api/session/others', OpenSessions),
  });
  if (isPending) return <Loading />;
  if (data === undefined) return <Refused error={error} onRetry={() => void refetch()} />;
  const columns: readonly Column<Row>[] = [
    {
      key: 'agent',
      title: t('account.browser'),
      kind: 'name',
      cell: ({ agent, current }) => (
        <>
          {current && <Mark tone="good">{t('account.thisOne')}</Mark>}
          <span title={agent}>{browserName(agent)}</span>
        </>
      ),
    },
    { key: 'address', title: t('account.address'), cell: ({ address }) => address },
    { key: 'opened', title: t('account.openedAt'), cell: (row) => <Moment at={row.openedAt} /> },
    { key: 'seen', title: t('account.seenAt'), cell: (row) => <Moment at={row.lastSeenAt} /> },
    {
      key: 'acts',
      title: t('users.acts'),
      kind: 'actions',
      cell: (row) => (row.current ? '—' : <CloseThere session={row} />),
    },
  ];
  return (
    <div className="stack">
      <Grid
        caption={t('account.sessions')}
        columns={columns}
        rows={data.items}
        keyOf={({ id }) => id}
      />
      <TakeOut path="/api/session/others/export" of={t('account.sessions')} small />
    </div>
  );
}

function CloseThere({ session: { id, agent } }: { readonly session: Row }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      send(`/api/session/others/${encodeURIComponent(id)}`, { method: 'DELETE' }, NOTHING),
    onSettled: () => queries.invalidateQueries({ queryKey: ['open-sessions'] }),
  });
  return (
    <>
      <Button
        size="small"
        loading={isPending}
        aria-label={t('account.closeOne', { agent: browserName(agent) })}
        onClick={() => {
          mutate();
        }}
      >
        {t('account.close')}
      </Button>
      {error !== null && <Refused error={error} />}
    </>
  );
}
