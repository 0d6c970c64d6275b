// SPDX-License-Identifier: Apache-2.0
import type { LedgerDocumentDetail } from '@sanyi/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Moment } from '../ui/moment.js';
import { ChangeList } from './change-list.js';

/** Every version of a document, the newest first, each with what it changed. */
export function VersionList({ document }: { readonly document: LedgerDocumentDetail }) {
  const { t } = useTranslation();
  const { versions, may } = document;
  return (
    <section className="card" aria-labelledby="versions">
      <h2 id="versions">{t('versions.title')}</h2>
      <ol className="timeline">
        {versions.map(({ version, reading, confirmedBy, confirmedAt, change }) => (
          <li key={version}>
            <strong>{t('documents.versionN', { n: version })}</strong>{' '}
            <span className="aside">
              <Moment at={confirmedAt} /> <Given>{confirmedBy}</Given> {t('versions.confirmed')}
            </span>{' '}
            {may.file && (
              <Link to="/app/documents/readings/$id" params={{ id: reading }}>
                {t('versions.reading')}
              </Link>
            )}
            {change !== null && <ChangeList change={change} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
