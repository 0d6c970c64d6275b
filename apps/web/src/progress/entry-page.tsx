// SPDX-License-Identifier: Apache-2.0
import type { LedgerEntryDetail } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Moment } from '../ui/moment.js';
import { Page } from '../ui/page.js';
import { Loading, Refused } from '../ui/states.js';
import { TaskLink } from '../ui/task-link.js';
import { EntryActs } from './entry-acts.js';
import { EntryStage } from './entry-words.js';
import { entryQuery } from './progress-queries.js';
import { ReportForm } from './report-form.js';
import { ReportView } from './report-view.js';
import '../documents/documents.css';

/** 一期进展: its form or what was sent in, last period beside it, and every decision. */
export function EntryPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(entryQuery(id));
  if (data !== undefined) return <Entry entry={data} />;
  return (
    <Page title={t('entries.name')}>
      {error === null ? <Loading /> : <Refused error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}

function Entry({ entry }: { readonly entry: LedgerEntryDetail }) {
  const { t } = useTranslation();
  const { title, may, content, stage, version } = entry;
  const returned = stage === 'returned' ? entry.decisions.at(-1) : undefined;
  return (
    <Page title={<Given>{title}</Given>} actions={<EntryActs entry={entry} />}>
      <p>
        <Link to="/app/progress">{t('entries.back')}</Link>
      </p>
      {returned !== undefined && (
        <Alert
          type="warning"
          showIcon
          title={t('entries.returnedWhy')}
          description={<Given>{returned.why}</Given>}
        />
      )}
      <div className="entry-page">
        <section className="card" aria-labelledby="entry-now">
          <h2 id="entry-now">{t('entries.now')}</h2>
          {may.includes('submit') ? (
            <ReportForm key={version} entry={entry} />
          ) : (
            <ReportView report={content} targets={entry.targets} />
          )}
        </section>
        <div className="stack">
          <Facts entry={entry} />
          {entry.before !== null && (
            <section className="card" aria-labelledby="entry-before">
              <h2 id="entry-before">
                {t('entries.before')} <Given>{entry.before.period}</Given>
              </h2>
              <ReportView report={entry.before.content} targets={entry.targets} />
            </section>
          )}
          <Decisions entry={entry} />
        </div>
      </div>
    </Page>
  );
}

function Facts({ entry }: { readonly entry: LedgerEntryDetail }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="entry-facts">
      <h2 id="entry-facts">{t('entries.facts')}</h2>
      <dl className="facts">
        <dt>{t('entries.stage')}</dt>
        <dd>
          <EntryStage {...entry} />
        </dd>
        <dt>{t('entries.task')}</dt>
        <dd>
          <TaskLink task={entry.task} />
        </dd>
        <dt>{t('entries.unit')}</dt>
        <dd>
          <Given>{entry.unitName}</Given>
        </dd>
        <dt>{t('entries.period')}</dt>
        <dd>
          <Given>{entry.period}</Given>
        </dd>
        <dt>{t('entries.due')}</dt>
        <dd>{entry.due}</dd>
        <dt>{t('entries.reviewer')}</dt>
        <dd>
          <Given>{entry.reviewerName}</Given>
        </dd>
        {entry.deliverables.length > 0 && (
          <>
            <dt>{t('entries.deliverables')}</dt>
            <dd>
              <Given>{entry.deliverables.join('；')}</Given>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Decisions({ entry: { decisions } }: { readonly entry: LedgerEntryDetail }) {
  const { t } = useTranslation();
  if (decisions.length === 0) return null;
  return (
    <section className="card" aria-labelledby="entry-history">
      <h2 id="entry-history">{t('entries.history')}</h2>
      <ol className="plain history">
        {decisions.map(({ seq, action, by, at, why, inNameOf }) => (
          <li key={seq}>
            <strong>{t(`entryActs.${action}`)}</strong> <Moment at={at} />
            <span className="aside below">
              <Given>{by}</Given>
              {inNameOf !== null && t('entries.inNameOf')}
            </span>
            {why !== '' && (
              <p>
                <Given>{why}</Given>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
