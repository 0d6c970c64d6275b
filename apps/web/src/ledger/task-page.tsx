// SPDX-License-Identifier: Apache-2.0
import type { LedgerTaskDetail } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Page } from '../ui/page.js';
import { Loading, Refused } from '../ui/states.js';
import { ConsequencesOf } from './consequence-cards.js';
import { HandDownDialog } from './hand-down.js';
import { taskQuery } from './ledger-queries.js';
import { PlaceLink, TaskLink } from './place-link.js';
import { TaskDeliverables } from './task-deliverables.js';
import { TaskHistory } from './task-history.js';
import { TaskLamp } from './task-lamp.js';
import { TaskLowers } from './task-lowers.js';
import { TaskOccurrences } from './task-occurrences.js';
import { TaskSeats } from './task-seats.js';
import { TaskTimes } from './task-times.js';
import { unitToPress } from './unit-to-press.js';

/** One task: why its lamp is as it is, who answers, until when, what it promised, what it became below, what happened. */
export function TaskPage() {
  const { t } = useTranslation();
  const { task = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(taskQuery(task));
  if (data !== undefined) return <Task detail={data} />;
  return (
    <Page title={t('task.name')}>
      {error === null ? <Loading /> : <Refused error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}

function Task({ detail }: { readonly detail: LedgerTaskDetail }) {
  const { t } = useTranslation();
  return (
    <Page
      title={
        <>
          <Given>{detail.label}</Given> <Given>{detail.title}</Given>
        </>
      }
      actions={
        <>
          <Supervise detail={detail} />
          {detail.may.handDown && <HandDownDialog detail={detail} />}
        </>
      }
    >
      <Whereabouts {...detail} />
      <div className="return-page task-page">
        <div className="stack">
          <TaskLamp detail={detail} />
          <Words detail={detail} />
          <TaskSeats detail={detail} />
          <TaskLowers detail={detail} />
          <ConsequencesOf detail={detail} />
        </div>
        <div className="stack">
          <TaskTimes detail={detail} />
          <TaskOccurrences detail={detail} />
          <Goals detail={detail} />
          {detail.deliverables.length > 0 && <TaskDeliverables detail={detail} />}
          {detail.gaps.length > 0 && <Gaps detail={detail} />}
          <TaskHistory task={detail.task} />
        </div>
      </div>
      <p>
        <Link to="/app/ledger">{t('task.back')}</Link>
      </p>
    </Page>
  );
}

/** 督办: a letter to who carries the task, begun with this task. */
function Supervise({ detail: { may, seats, task, lamp } }: Detail) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const unit = unitToPress(seats);
  if (!may.supervise || unit === null || lamp === 'blue') return null;
  return (
    <Button
      onClick={() => {
        void navigate({ to: '/app/supervisions', search: { unit, task } });
      }}
    >
      {t('task.supervise')}
    </Button>
  );
}

/** Where the task stands: its region, its document, the task it was made from. */
function Whereabouts({
  regionName,
  document,
  documentTitle,
  documentNumber,
  section,
  upper,
  task,
}: LedgerTaskDetail) {
  const { t } = useTranslation();
  return (
    <p className="whereabouts">
      <Given>{regionName}</Given>
      <code>{task}</code>
      <PlaceLink kind="documents" id={document}>
        <Given>{documentTitle}</Given>
      </PlaceLink>
      {documentNumber !== null && <Given>{documentNumber}</Given>}
      {section !== null && <Given>{section}</Given>}
      {upper !== null && <TaskLink task={upper}>{t('task.upper')}</TaskLink>}
    </p>
  );
}

/** The sentence of the document, cut into what is to be done. */
function Words({ detail: { text, actions, document, references } }: Detail) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="words">
      <header className="card-head">
        <h2 id="words">{t('task.words')}</h2>
        <PlaceLink kind="documents" id={document}>
          {t('task.toDocument')}
        </PlaceLink>
      </header>
      <blockquote className="quoted">
        <Given>{text}</Given>
      </blockquote>
      {actions.length > 1 && (
        <>
          <h3>{t('task.actions')}</h3>
          <ol className="task-actions">
            {actions.map(({ id, text: words }) => (
              <li key={id}>
                <Given>{words}</Given>
              </li>
            ))}
          </ol>
        </>
      )}
      {references.length > 0 && (
        <p className="aside">
          {t('task.references')}
          {references.map(({ title, number }) => (
            <Given key={title}>
              《{title}》{number === null ? '' : `（${number}）`}
            </Given>
          ))}
        </p>
      )}
    </section>
  );
}

interface Detail {
  readonly detail: LedgerTaskDetail;
}

function Goals({ detail: { goals } }: Detail) {
  const { t } = useTranslation();
  if (goals.length === 0) return null;
  return (
    <section className="card" aria-labelledby="goals">
      <header className="card-head">
        <h2 id="goals">{t('ledger.targets')}</h2>
      </header>
      <ul className="plain pieces">
        {goals.map(({ id, quote, by }) => (
          <li key={id}>
            <div>
              <Given>{quote}</Given>
              {by !== null && <span className="aside below">{t('task.until', { day: by })}</span>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Gaps({ detail: { gaps } }: Detail) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="gaps">
      <header className="card-head">
        <h2 id="gaps">{t('task.gaps')}</h2>
      </header>
      <ul className="plain pieces">
        {gaps.map(({ words }) => (
          <li key={words}>
            <Given>{words}</Given>
          </li>
        ))}
      </ul>
    </section>
  );
}
