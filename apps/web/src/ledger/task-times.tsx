// SPDX-License-Identifier: Apache-2.0
import { LedgerTaskDetail } from '@sanyi/contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Day } from '../ui/day.js';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { Refused } from '../ui/states.js';
import { useToday } from '../ui/use-today.js';
import { useLedgerSend } from './use-ledger-send.js';

type Detail = ReturnType<typeof LedgerTaskDetail.parse>;
type Time = Detail['times'][number];

/** Nothing of these is ever met as a whole: each period is said for itself. */
const GOES_ON: ReadonlySet<Time['kind']> = new Set(['standing', 'every']);

/** Every deadline of a task: a day, a clock that waits or runs, what recurs; and whether it is met. */
export function TaskTimes({ detail }: { readonly detail: Detail }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="times">
      <header className="card-head">
        <h2 id="times">{t('task.times')}</h2>
      </header>
      {detail.times.length === 0 ? (
        <p>{t('task.noTimes')}</p>
      ) : (
        <ul className="plain pieces">
          {detail.times.map((time) => (
            <li key={time.id}>
              <OneTime time={time} detail={detail} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OneTime({ time, detail }: { readonly time: Time; readonly detail: Detail }) {
  const { t } = useTranslation();
  return (
    <div>
      <p>
        <strong>
          <Given>{time.quote}</Given>
        </strong>{' '}
        {time.metOn !== null && <Mark tone="good">{t('task.met', { day: time.metOn })}</Mark>}
      </p>
      <p className="aside">
        <TimeState {...time} />
      </p>
      {detail.may.record && time.metOn === null && !GOES_ON.has(time.kind) && (
        <Met time={time} task={detail.task} />
      )}
    </div>
  );
}

function TimeState({ kind, day, event, startedOn, due }: Time) {
  const { t } = useTranslation();
  switch (kind) {
    case 'on':
      return (
        <>
          {t('task.kinds.on')} <Day on={due} />
        </>
      );
    case 'from':
      return (
        <>
          {t('task.kinds.from')} <Day on={day} />
        </>
      );
    case 'after':
      return <ClockState event={event} startedOn={startedOn} due={due} />;
    case 'standing':
    case 'every':
      return <>{t(`task.kinds.${kind}`)}</>;
  }
}

function ClockState({ event, startedOn, due }: Pick<Time, 'event' | 'startedOn' | 'due'>) {
  const { t } = useTranslation();
  return (
    <>
      {t(startedOn === null ? 'task.waitsFor' : 'task.startedBy')}
      <Given>{event ?? ''}</Given>{' '}
      {startedOn !== null && (
        <>
          <Day on={startedOn} /> {t('task.kinds.on')} <Day on={due} />
        </>
      )}
    </>
  );
}

function Met({ time, task }: { readonly time: Time; readonly task: string }) {
  const { t } = useTranslation();
  const today = useToday();
  const { mutate, error, isPending } = useLedgerSend(LedgerTaskDetail);
  return (
    <>
      <Button
        size="small"
        loading={isPending}
        onClick={() => {
          const path = `/api/ledger/tasks/${encodeURIComponent(task)}/deadlines/${encodeURIComponent(time.id)}`;
          mutate({ path, method: 'PUT', body: { on: today } });
        }}
      >
        {t('task.markMet')}
      </Button>
      {error !== null && <Refused error={error} />}
    </>
  );
}
