// SPDX-License-Identifier: Apache-2.0
import type { ReturnPacket, ReturnSending } from '@sanyi/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { EndlessList } from '../ui/endless-list.js';
import { Page } from '../ui/page.js';
import { Loading, Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { DecideAll } from './decide-all.js';
import { HandInFiles } from './hand-in-files.js';
import { PacketGrid } from './packet-grid.js';
import { SENDING_FILTERS } from './return-filters.js';
import { packetsQuery, sendingQuery } from './return-queries.js';
import { SendingReminders } from './sending-reminders.js';
import { usePeriod } from './use-period.js';
import { useLabel } from './words.js';

/** 签收与上报清单: who has signed, who has answered, and with one click who has not. */
export function SendingPage() {
  const { t } = useTranslation();
  const [{ id = '', unanswered }] = useFilters(SENDING_FILTERS);
  const { data, error, refetch } = useQuery(sendingQuery(id));
  if (data !== undefined) return <Sending sending={data} unanswered={unanswered} />;
  return (
    <Page title={t('sendings.signList')}>
      {error === null ? <Loading /> : <Refused error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}

function Sending({
  sending,
  unanswered,
}: {
  readonly sending: ReturnSending;
  readonly unanswered: string | undefined;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const { may } = usePresence().session;
  const periodOf = usePeriod();
  const [, setFilters] = useFilters(SENDING_FILTERS);
  const { id, packets: n, signed, answered, approved, locked, period } = sending;
  const query = useInfiniteQuery(packetsQuery({ sending: id, unanswered }));
  const shown = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page
      title={`${label(sending.label)} ${periodOf(period)}`}
      lead={t('sendings.progress', { n, signed, answered, approved, locked })}
      actions={
        <>
          <Button href={`/api/returns/sendings/${id}/workbooks`} download>
            {t('returnFiles.downloadAll')}
          </Button>
          <TakeOutList filters={{ sending: id, unanswered }} />
          <HandInFiles />
        </>
      }
    >
      <div className="filters">
        <Link to="/app/sendings">{t('returns.back')}</Link>
        <label>
          <input
            type="checkbox"
            checked={unanswered === 'true'}
            onChange={({ target }) => {
              setFilters({ unanswered: target.checked ? 'true' : '' });
            }}
          />{' '}
          {t('returns.unanswered')}
        </label>
      </div>
      <NextForAll packets={shown} />
      <EndlessList query={query} empty={t('returns.emptyAll')}>
        {(packets) => <PacketGrid packets={packets} />}
      </EndlessList>
      {may['returns.send'] && <SendingReminders sending={id} unanswered={n - answered} />}
    </Page>
  );
}

/** The list of who has signed and answered, as it is narrowed. */
function TakeOutList({
  filters,
}: {
  readonly filters: Readonly<Record<string, string | undefined>>;
}) {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  if (!may['returns.export']) return null;
  const path = '/api/returns/packets/export';
  return <TakeOut path={path} filters={filters} of={t('sendings.signList')} />;
}

/** Sends in what came back by file, in the name of units without an account; and locks what is approved. */
function NextForAll({ packets }: { readonly packets: readonly ReturnPacket[] }) {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  if (!may['returns.send']) return null;
  const byFile = packets.filter(({ stage, channel }) => stage === 'filling' && channel === 'file');
  const approved = packets.filter(({ stage }) => stage === 'approved');
  return (
    <>
      <DecideAll
        packets={byFile}
        kind="submit"
        label={t('sendings.submitAll', { n: byFile.length })}
      />
      <DecideAll
        packets={approved}
        kind="lock"
        label={t('sendings.lockAll', { n: approved.length })}
      />
    </>
  );
}
