// SPDX-License-Identifier: Apache-2.0
import type { ReminderChannel, ReminderChannelPage } from '@sanyi/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EndlessList } from '../ui/endless-list.js';
import { Page } from '../ui/page.js';
import { TakeOut } from '../ui/take-out.js';
import { ChannelForm } from './channel-form.js';
import { ChannelGrid } from './channel-grid.js';
import { CHANNELS, channelsQuery } from './channel-queries.js';

/** 催报渠道: mailboxes and group robots by which reminders leave the house, each with its last test. */
export function ChannelsPage() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(channelsQuery());
  const [edited, edit] = useState<ReminderChannel | 'new' | null>(null);
  const [first] = query.data?.pages ?? [];
  return (
    <Page
      title={t('places.channels')}
      lead={t('channels.lead')}
      actions={
        <>
          <TakeOut path={`${CHANNELS}/export`} filters={{}} of={t('places.channels')} />
          <Button
            type="primary"
            disabled={first === undefined}
            onClick={() => {
              edit('new');
            }}
          >
            {t('channels.new')}
          </Button>
        </>
      }
    >
      {first !== undefined && <MailServer mailFrom={first.mailFrom} />}
      <EndlessList query={query} empty={t('channels.empty')}>
        {(channels) => <ChannelGrid channels={channels} onEdit={edit} />}
      </EndlessList>
      <Modal
        open={edited !== null}
        footer={null}
        destroyOnHidden
        title={t(edited === 'new' ? 'channels.new' : 'channels.edit')}
        onCancel={() => {
          edit(null);
        }}
      >
        {edited !== null && first !== undefined && (
          <ChannelForm
            channel={edited === 'new' ? null : edited}
            robots={first.robots}
            onDone={() => {
              edit(null);
            }}
          />
        )}
      </Modal>
    </Page>
  );
}

function MailServer({ mailFrom }: Pick<ReminderChannelPage, 'mailFrom'>) {
  const { t } = useTranslation();
  return (
    <p className="aside">
      {mailFrom === null ? t('channels.noMail') : t('channels.mailFrom', { from: mailFrom })}
    </p>
  );
}
