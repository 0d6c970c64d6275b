// SPDX-License-Identifier: Apache-2.0
import type { LedgerConfirmed } from '@sanyi/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { EndlessList } from '../ui/endless-list.js';
import { sheetsQuery } from './document-queries.js';

/** What came of a confirmation: tasks in the ledger, and a sheet for each unit. */
export function WentOut({ confirmed }: { readonly confirmed: LedgerConfirmed }) {
  const { t } = useTranslation();
  const { document, version, tasks, packets, practices, figures } = confirmed;
  return (
    <div className="stack">
      <Alert
        type="success"
        showIcon
        title={
          tasks > 0
            ? t('confirm.wentOut', { document, version, tasks, packets })
            : t('confirm.wentOutReport', { document, practices, figures })
        }
      />
      {packets > 0 && <Sheets document={document} />}
      <p>
        <Link to="/app/documents/$id" params={{ id: document }}>
          {t('confirm.toDocument')}
        </Link>
      </p>
    </div>
  );
}

function Sheets({ document }: { readonly document: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(sheetsQuery({ document }));
  return (
    <EndlessList query={query} empty={t('sheets.emptyAll')}>
      {(sheets) => (
        <ul className="plain sheet-names">
          {sheets.map(({ id, unitName, tasks, unit }) => (
            <li key={id}>
              <Link to="/app/packets/$id" params={{ id }}>
                <Given>{unitName}</Given>
              </Link>{' '}
              <span className="aside">
                {t('sheets.tasksN', { n: tasks })} {unit === null && t('sheets.nobody')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </EndlessList>
  );
}
