// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Loading, Refused } from '../ui/states.js';
import { historyQuery } from './ledger-queries.js';

/** What happened to a task, the newest first; turns of its lamp in their colour. */
export function TaskHistory({ task }: { readonly task: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(historyQuery(task));
  return (
    <section className="card" aria-labelledby="history">
      <header className="card-head">
        <h2 id="history">{t('task.history')}</h2>
      </header>
      {data === undefined && error === null && <Loading />}
      {error !== null && <Refused error={error} onRetry={() => void refetch()} />}
      <ol className="timeline ledger-history">
        {data?.items.map(({ on, kind, who, words, lamp }) => (
          <li key={[on, kind, who, words].join(' ')} data-lamp={lamp ?? undefined}>
            <time dateTime={on}>{on}</time> {t(`task.happened.${kind}`)}
            <span className="below">
              <Given>{words}</Given>
            </span>
            {kind !== 'lamp' && (
              <span className="aside below">
                <Given>{who}</Given>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
