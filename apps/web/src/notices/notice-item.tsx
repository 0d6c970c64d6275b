// SPDX-License-Identifier: Apache-2.0
import { PaperClipOutlined } from '@ant-design/icons';
import type { Notice } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { NOTHING, send } from '../http/call.js';
import { sessionQuery } from '../session/session-query.js';
import { byteWords } from '../ui/byte-words.js';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { Moment } from '../ui/moment.js';
import { Refused } from '../ui/states.js';

/** One notice, with its page to go to and a button that marks it read. */
export function NoticeItem({
  notice,
  heading: Heading = 'h3',
}: {
  readonly notice: Notice;
  readonly heading?: 'h2' | 'h3';
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => send(`${pathOf(notice)}/read`, { method: 'POST' }, NOTHING),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['notices'] });
      await queries.invalidateQueries(sessionQuery);
    },
  });
  return (
    <article className="notice" aria-label={notice.title}>
      <Heading>
        {notice.readAt === null && <Mark tone="busy">{t('notices.unread')}</Mark>}
        <Given>{notice.title}</Given>
      </Heading>
      <p className="aside">
        <Given>{notice.from}</Given> · <Moment at={notice.at} inWords />
      </p>
      <p className="notice-body">
        <Given>{notice.body}</Given>
      </p>
      <Attachments notice={notice} />
      <p className="notice-acts">
        {notice.link !== null && <a href={notice.link}>{t('notices.go')}</a>}
        {notice.readAt === null && (
          <Button
            size="small"
            loading={isPending}
            onClick={() => {
              mutate();
            }}
          >
            {t('notices.markRead')}
          </Button>
        )}
        <a href={`${pathOf(notice)}/print`} target="_blank" rel="noreferrer">
          {t('attachments.printNotice')}
        </a>
      </p>
      {error !== null && <Refused error={error} />}
    </article>
  );
}

const pathOf = ({ id }: Notice): string => `/api/notices/${encodeURIComponent(id)}`;

/** The files that came with a notice, each to be taken. */
function Attachments({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const { attachments, title } = notice;
  if (attachments.length === 0) return null;
  return (
    <ul className="plain files" aria-label={t('attachments.of', { title })}>
      {attachments.map(({ position, name, bytes }) => (
        <li key={position}>
          <a href={`${pathOf(notice)}/attachments/${position}`} download={name}>
            <PaperClipOutlined aria-hidden /> <Given>{name}</Given>
          </a>{' '}
          <span className="aside">{byteWords(bytes)}</span>
        </li>
      ))}
    </ul>
  );
}
