// SPDX-License-Identifier: Apache-2.0
import { Reminded, ReminderDays, ReminderPage, type ReminderState } from '@sanyi/contract';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { read, send } from '../http/call.js';
import { endless } from '../http/endless.js';
import { EndlessList } from '../ui/endless-list.js';
import { Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';
import { ReminderGrid } from './reminder-grid.js';
import { useLabel } from './words.js';

const RECORDS = '/api/returns/reminders';

const remindersQuery = (sending: string) =>
  endless(['reminders', sending], RECORDS, { sending }, ReminderPage);

const daysQuery = (sending: string) => ({
  queryKey: ['reminder-days', sending],
  queryFn: () => read(`/api/returns/sendings/${sending}/reminder-days`, ReminderDays),
});

/** 催报: when units of a sending are reminded by itself, reminding by hand, and what went out to whom. */
export function SendingReminders({
  sending,
  unanswered,
}: {
  readonly sending: string;
  readonly unanswered: number;
}) {
  const { t } = useTranslation();
  const { data: days } = useQuery(daysQuery(sending));
  const query = useInfiniteQuery(remindersQuery(sending));
  const states = new Set(
    query.data?.pages.flatMap(({ items }) => items).map(({ state }): ReminderState => state),
  );
  return (
    <section className="card stack" aria-labelledby="reminders">
      <header className="card-head">
        <h2 id="reminders">{t('reminders.title')}</h2>
        <div className="page-actions">
          <TakeOut path={`${RECORDS}/export`} filters={{ sending }} of={t('reminders.title')} />
          {days?.may.remind === true && unanswered > 0 && (
            <RemindButton sending={sending} unanswered={unanswered} />
          )}
        </div>
      </header>
      {days !== undefined && <When figures={days.figures} />}
      {states.has('failed') && <p className="aside">{t('reminders.failedHint')}</p>}
      <EndlessList query={query} empty={t('reminders.empty')}>
        {(rows) => <ReminderGrid rows={rows} sending={sending} />}
      </EndlessList>
    </section>
  );
}

/** The days, each a link to the parameter it is read from. */
function When({ figures }: Pick<ReminderDays, 'figures'>) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <details>
      <summary>{t('reminders.when')}</summary>
      <ul className="how">
        {figures.map(({ parameter, label: words, days, region, status }) => (
          <li key={parameter}>
            <a href={`/app/system/parameters?one=${region}/${parameter}`}>{label(words)}</a>{' '}
            <strong>{t('reminders.days', { n: days })}</strong>{' '}
            <span className="aside">
              {t(region === 'national' ? 'reminders.ofTheHouse' : 'reminders.ofTheRegion')} ·{' '}
              {t(`parameterStatus.${status}`)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function RemindButton({
  sending,
  unanswered,
}: {
  readonly sending: string;
  readonly unanswered: number;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      send(`/api/returns/sendings/${sending}/reminders`, { method: 'POST' }, Reminded),
    onSuccess: async ({ units, made, unreachable }) => {
      if (made === 0) void message.info(t('reminders.nothingNew'));
      else void message.success(t('reminders.made', { units, made, unreachable }));
      await queries.invalidateQueries({ queryKey: ['reminders', sending] });
    },
  });
  return (
    <>
      <Button
        type="primary"
        loading={isPending}
        onClick={() => {
          mutate();
        }}
      >
        {t('reminders.remind', { n: unanswered })}
      </Button>
      {error !== null && <Refused error={error} />}
    </>
  );
}
