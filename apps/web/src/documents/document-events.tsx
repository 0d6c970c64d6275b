// SPDX-License-Identifier: Apache-2.0
import { ClockStarted, type LedgerDocumentDetail } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { Day } from '../ui/day.js';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { Refused } from '../ui/states.js';
import { useToday } from '../ui/use-today.js';
import { LEDGER } from './document-queries.js';

/** 触发事件: what clocks of this document wait for, and the day on which it came. */
export function DocumentEvents({ document }: { readonly document: LedgerDocumentDetail }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<string | null>(null);
  const { events, may } = document;
  if (events.length === 0) return null;
  const close = () => {
    setAsked(null);
  };
  return (
    <section className="card" aria-labelledby="events">
      <h2 id="events">{t('ledgerEvents.title')}</h2>
      <p className="aside">{t('ledgerEvents.hint')}</p>
      <ul className="plain unit-list">
        {events.map((one) => (
          <AwaitedEvent key={one.event} one={one} onRecord={may.record ? setAsked : null} />
        ))}
      </ul>
      <Modal
        open={asked !== null}
        onCancel={close}
        footer={null}
        destroyOnHidden
        title={t('ledgerEvents.record')}
      >
        {asked !== null && <RecordEvent id={document.id} event={asked} onDone={close} />}
      </Modal>
    </section>
  );
}

function AwaitedEvent({
  one: { event, on, by },
  onRecord,
}: {
  readonly one: LedgerDocumentDetail['events'][number];
  readonly onRecord: ((event: string) => void) | null;
}) {
  const { t } = useTranslation();
  return (
    <li>
      <span>
        <Given>{event}</Given>
        <span className="below">
          {on === null ? (
            <Mark tone="warn">{t('ledgerEvents.waits')}</Mark>
          ) : (
            <>
              <Mark tone="good">{t('ledgerEvents.came')}</Mark> <Day on={on} />{' '}
              <Given>{by ?? ''}</Given>
            </>
          )}
        </span>
      </span>
      {on === null && onRecord !== null && (
        <Button
          size="small"
          aria-label={t('ledgerEvents.recordIt', { event })}
          onClick={() => {
            onRecord(event);
          }}
        >
          {t('ledgerEvents.record')}
        </Button>
      )}
    </li>
  );
}

function RecordEvent({
  id,
  event,
  onDone,
}: {
  readonly id: string;
  readonly event: string;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const name = useId();
  const today = useToday();
  const [on, setOn] = useState(today);
  const [by, setBy] = useState('');
  const { mutate, error, isPending } = useRecording(id, onDone);
  return (
    <form
      className="stack"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        mutate({ event, on, by });
      }}
    >
      <blockquote className="quote">
        <Given>{event}</Given>
      </blockquote>
      <div className="form-grid">
        <label htmlFor={`${name}-on`}>{t('ledgerEvents.on')}</label>
        <input {...{ ...typed(on, setOn), id: `${name}-on`, max: today }} type="date" required />
        <label htmlFor={`${name}-by`}>{t('ledgerEvents.by')}</label>
        <input
          {...{ ...typed(by, setBy), id: `${name}-by` }}
          type="text"
          required
          maxLength={200}
          placeholder={t('ledgerEvents.byHint')}
        />
      </div>
      {error !== null && <Refused error={error} />}
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('ledgerEvents.record')}
      </Button>
    </form>
  );
}

const typed = (value: string, set: (value: string) => void) => ({
  value,
  onChange: ({ target }: { readonly target: { readonly value: string } }) => {
    set(target.value);
  },
});

interface Recorded {
  readonly event: string;
  readonly on: string;
  readonly by: string;
}

function useRecording(id: string, onDone: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Recorded) =>
      send(
        `${LEDGER}/documents/${encodeURIComponent(id)}/events`,
        { method: 'POST', body },
        ClockStarted,
      ),
    onSuccess: async ({ tasks }) => {
      void message.success(t('ledgerEvents.done', { n: tasks }));
      await queries.invalidateQueries({ queryKey: ['ledger'] });
      onDone();
    },
  });
}
