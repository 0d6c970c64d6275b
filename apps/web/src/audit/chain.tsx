// SPDX-License-Identifier: Apache-2.0
import { ChainReport } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { read } from '../http/call.js';
import { usePresence } from '../session/session-context.js';
import { Moment } from '../ui/moment.js';
import { Loading, Refused } from '../ui/states.js';
import { headQuery } from './event-queries.js';

/** Where the chain stands; a button proves it row by row. */
export function Chain() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['events-verify'],
    queryFn: () => read('/api/events/verify', ChainReport),
    enabled: false,
    gcTime: 0,
  });
  return (
    <section className="card chain" aria-labelledby="chain">
      <header className="card-head">
        <h2 id="chain">{t('events.chain')}</h2>
        {may['events.verify'] && (
          <Button loading={isFetching} onClick={() => void refetch()}>
            {t('events.verify')}
          </Button>
        )}
      </header>
      <Head />
      {error !== null && <Refused error={error} />}
      {isFetching && <p role="status">{t('events.verifying')}</p>}
      {data !== undefined && !isFetching && <Proof report={data} />}
    </section>
  );
}

function Head() {
  const { t } = useTranslation();
  const { data, error, isPending } = useQuery(headQuery);
  if (isPending) return <Loading />;
  if (data === undefined) return <Refused error={error} />;
  return (
    <dl className="facts">
      <dt>{t('events.rows')}</dt>
      <dd>{data.seq}</dd>
      <dt>{t('events.lastAt')}</dt>
      <dd>
        <Moment at={data.at} />
      </dd>
      <dt>{t('events.head')}</dt>
      <dd>
        <code className="hash">{data.hash}</code>
      </dd>
    </dl>
  );
}

function Proof({ report: { rows, fault } }: { readonly report: ChainReport }) {
  const { t } = useTranslation();
  return fault === null ? (
    <Alert type="success" showIcon role="status" title={t('events.whole', { n: rows })} />
  ) : (
    <Alert
      type="error"
      showIcon
      title={`${t('events.broken', { seq: fault.seq })} ${t(`chainFaults.${fault.code}`)}`}
    />
  );
}
