// SPDX-License-Identifier: Apache-2.0
import type { ReturnSending } from '@sanyi/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { EndlessList } from '../ui/endless-list.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Moment } from '../ui/moment.js';
import { Page } from '../ui/page.js';
import { TakeOut } from '../ui/take-out.js';
import { NewSendingDialog } from './new-sending.js';
import { RegionSums } from './region-sums.js';
import { sendingsQuery } from './return-queries.js';
import { usePeriod } from './use-period.js';
import { useLabel } from './words.js';

/** What was sent out, and how far it has come. */
export function SendingsPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [open, setOpen] = useState(false);
  const query = useInfiniteQuery(sendingsQuery());
  return (
    <Page
      title={t('places.sendings')}
      lead={t('sendings.lead')}
      actions={
        <>
          {may['returns.export'] && (
            <TakeOut path="/api/returns/sendings/export" of={t('places.sendings')} />
          )}
          <Button
            type="primary"
            onClick={() => {
              setOpen(true);
            }}
          >
            {t('sendings.new')}
          </Button>
        </>
      }
    >
      <EndlessList query={query} empty={t('sendings.empty')}>
        {(sendings) => <SendingGrid sendings={sendings} />}
      </EndlessList>
      <RegionSums />
      <NewSendingDialog
        open={open}
        onClose={() => {
          setOpen(false);
        }}
      />
    </Page>
  );
}

function SendingGrid({ sendings }: { readonly sendings: readonly ReturnSending[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const periodOf = usePeriod();
  const columns: readonly Column<ReturnSending>[] = [
    {
      key: 'type',
      title: t('sendings.type'),
      kind: 'name',
      cell: (one) => (
        <Link to="/app/sendings/one" search={{ id: one.id }}>
          {label(one.label)}
        </Link>
      ),
    },
    {
      key: 'period',
      title: t('sendings.period'),
      cell: ({ period }) => periodOf(period),
    },
    {
      key: 'sender',
      title: t('sendings.sender'),
      cell: ({ senderName }) => <Given>{senderName}</Given>,
    },
    { key: 'at', title: t('sendings.sentAt'), cell: ({ sentAt }) => <Moment at={sentAt} /> },
    {
      key: 'due',
      title: t('sendings.dueOn'),
      cell: ({ dueOn }) => <time dateTime={dueOn}>{dueOn}</time>,
    },
    ...(['packets', 'signed', 'answered', 'approved', 'locked'] as const).map((key) => ({
      key,
      title: t(`sendings.${key}`),
      kind: 'number' as const,
      cell: (one: ReturnSending) => one[key],
    })),
  ];
  return (
    <Grid caption={t('sendings.list')} columns={columns} rows={sendings} keyOf={({ id }) => id} />
  );
}
