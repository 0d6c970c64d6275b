// SPDX-License-Identifier: Apache-2.0
import type { Reminder } from '@sanyi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NOTHING, send } from '../http/call.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark, type Tone } from '../ui/mark.js';
import { Moment } from '../ui/moment.js';
import { SendButton } from '../ui/send-button.js';

/** 催报记录: one line a message. */
export function ReminderGrid({
  rows,
  sending,
}: {
  readonly rows: readonly Reminder[];
  readonly sending: string;
}) {
  const { t } = useTranslation();
  const columns: readonly Column<Reminder>[] = [
    {
      key: 'unit',
      title: t('users.unit'),
      kind: 'name',
      cell: ({ unitName }) => <Given>{unitName}</Given>,
    },
    {
      key: 'why',
      title: t('reminders.why'),
      cell: ({ occasion, lines }) => (
        <>
          {[...new Set(lines.map(({ kind }) => t(`reminderKinds.${kind}`)))].join(' ')}
          <span className="aside below">
            {t(occasion === 'daily' ? 'reminders.daily' : 'reminders.byHand')}
          </span>
        </>
      ),
    },
    { key: 'way', title: t('reminders.way'), cell: (row) => <WayOf {...row} /> },
    { key: 'state', title: t('reminders.state'), cell: (row) => <StateOf {...row} /> },
    { key: 'made', title: t('reminders.madeAt'), cell: ({ madeAt }) => <Moment at={madeAt} /> },
    {
      key: 'actions',
      title: t('channels.actions'),
      kind: 'actions',
      cell: ({ id, may }) => (may.retry ? <Retry id={id} sending={sending} /> : '—'),
    },
  ];
  return (
    <Grid caption={t('reminders.title')} columns={columns} rows={rows} keyOf={({ id }) => id} />
  );
}

function WayOf({ way, receiver }: Reminder) {
  const { t } = useTranslation();
  return (
    <>
      {t(`reminderWays.${way}`)}
      {receiver !== '' && (
        <span className="aside below">
          <Given>{receiver}</Given>
        </span>
      )}
    </>
  );
}

const TONES = { queued: 'busy', sent: 'good', failed: 'bad' } as const satisfies Record<
  Reminder['state'],
  Tone
>;

function StateOf({ state, sentAt, tryAt, attempts, reason }: Reminder) {
  const { t } = useTranslation();
  const at = sentAt ?? tryAt;
  return (
    <>
      <Mark tone={TONES[state]}>{t(`reminderStates.${state}`)}</Mark>{' '}
      {at !== null && <Moment at={at} />}
      {attempts > 1 && <span className="aside"> {t('reminders.attempts', { n: attempts })}</span>}
      {reason !== null && (
        <span className="aside below">
          <Given>{reason}</Given>
        </span>
      )}
    </>
  );
}

function Retry({ id, sending }: { readonly id: string; readonly sending: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <SendButton
      label={t('reminders.retry')}
      act={() => send(`/api/returns/reminders/${id}/retry`, { method: 'POST' }, NOTHING)}
      done={() => queries.invalidateQueries({ queryKey: ['reminders', sending] })}
    />
  );
}
