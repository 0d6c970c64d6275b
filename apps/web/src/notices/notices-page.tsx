// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { EndlessList } from '../ui/endless-list.js';
import { Page } from '../ui/page.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { NoticeItem } from './notice-item.js';
import { NOTICE_FILTERS } from './notice-filters.js';
import { noticesQuery } from './notices-query.js';
import { SendNotice } from './send-notice.js';

/** All notices of this user; who may, sends one to everybody in a region. */
export function NoticesPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [filters] = useFilters(NOTICE_FILTERS);
  const [sending, setSending] = useState(false);
  const query = useInfiniteQuery(noticesQuery(filters));
  const send = may['notices.send'] && (
    <Button
      type="primary"
      onClick={() => {
        setSending(true);
      }}
    >
      {t('notices.send')}
    </Button>
  );
  return (
    <Page
      title={t('places.notices')}
      actions={
        <>
          <TakeOut path="/api/notices/export" filters={filters} of={t('places.notices')} />
          {send}
        </>
      }
    >
      <Which />
      <EndlessList
        query={query}
        empty={filters.unread === undefined ? t('notices.none') : t('home.noUnread')}
      >
        {(notices) => (
          <ul className="plain card" aria-label={t('places.notices')}>
            {notices.map((notice) => (
              <li key={notice.id}>
                <NoticeItem notice={notice} heading="h2" />
              </li>
            ))}
          </ul>
        )}
      </EndlessList>
      <SendNotice
        open={sending}
        onClose={() => {
          setSending(false);
        }}
      />
    </Page>
  );
}

function Which() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(NOTICE_FILTERS);
  return (
    <div className="filters">
      <Segmented
        aria-label={t('notices.which')}
        options={[
          { label: t('notices.all'), value: '' },
          { label: t('notices.onlyUnread'), value: 'true' },
        ]}
        value={filters.unread ?? ''}
        onChange={(unread) => {
          setFilters({ unread });
        }}
      />
    </div>
  );
}
