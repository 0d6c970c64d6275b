// SPDX-License-Identifier: Apache-2.0
import type { LedgerDocumentDetail } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Day } from '../ui/day.js';
import { Given } from '../ui/given.js';
import { Page } from '../ui/page.js';
import { Loading, Refused } from '../ui/states.js';
import { DocumentEvents } from './document-events.js';
import { DocumentKind } from './document-kind.js';
import { documentQuery } from './document-queries.js';
import { DocumentSheets } from './document-sheets.js';
import { ReportCards } from './report-cards.js';
import { UploadDocument } from './upload-document.js';
import { VersionList } from './version-list.js';
import './documents.css';

/** 入账文件: its versions with their difference, gaps, sheets; of a report its practices and figures. */
export function DocumentPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(documentQuery(id));
  if (data !== undefined) return <OneDocument document={data} />;
  return (
    <Page title={t('documents.name')}>
      {error === null ? <Loading /> : <Refused error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}

function OneDocument({ document }: { readonly document: LedgerDocumentDetail }) {
  const { t } = useTranslation();
  const { id, title, may, packets, practices, figures } = document;
  return (
    <Page title={<Given>{title}</Given>} actions={may.file && <UploadDocument document={id} />}>
      <p className="filters">
        <Link to="/app/documents">{t('documents.back')}</Link>
        {document.tasks > 0 && (
          <Link to="/app/ledger" search={{ document: id }}>
            {t('documents.toTasks', { n: document.tasks })}
          </Link>
        )}
      </p>
      <div className="document-page">
        <div className="stack">
          <VersionList document={document} />
          {packets > 0 && <DocumentSheets document={document} />}
          {(practices.length > 0 || figures.length > 0) && <ReportCards document={document} />}
        </div>
        <div className="stack">
          <Facts document={document} />
          <DocumentEvents document={document} />
          <Gaps document={document} />
        </div>
      </div>
    </Page>
  );
}

function Facts({ document }: { readonly document: LedgerDocumentDetail }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{t('documents.facts')}</h2>
      <dl className="facts">
        <dt>{t('documents.id')}</dt>
        <dd>{document.id}</dd>
        <dt>{t('documents.number')}</dt>
        <dd>
          <Given>{document.documentNumber ?? '—'}</Given>
        </dd>
        <dt>{t('documents.issuer')}</dt>
        <dd>
          <Given>{document.issuer ?? '—'}</Given>
        </dd>
        <dt>{t('documents.issuedOn')}</dt>
        <dd>
          <Day on={document.issuedOn} />
        </dd>
        <dt>{t('documents.kind')}</dt>
        <dd>
          <DocumentKind {...document} />
        </dd>
        {document.kind === 'notice' && (
          <>
            <dt>{t('documents.rhythm')}</dt>
            <dd>{t(`rhythms.${document.rhythm}`)}</dd>
          </>
        )}
        {document.basis.length > 0 && (
          <>
            <dt>{t('documents.basis')}</dt>
            <dd>
              <ul className="plain">
                {document.basis.map(({ title, number }) => (
                  <li key={title + (number ?? '')}>
                    <Given>
                      《{title}》{number ?? ''}
                    </Given>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Gaps({ document: { gaps } }: { readonly document: LedgerDocumentDetail }) {
  const { t } = useTranslation();
  if (gaps.length === 0) return null;
  return (
    <section className="card" aria-labelledby="gaps">
      <h2 id="gaps">{t('documents.gaps', { n: gaps.length })}</h2>
      <ul className="plain note-list">
        {gaps.map(({ code, task, label, words }) => (
          <li key={task + code + words}>
            <Given>
              {label} {words}
            </Given>
          </li>
        ))}
      </ul>
    </section>
  );
}
