// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loading, Refused } from '../ui/states.js';
import { EntryLine, Places } from './calendar-days.js';
import { calendarQuery } from './ledger-queries.js';
import { dayAfter } from './month-grid.js';
import { sameEntries } from './same-entries.js';
import { PlainDay } from './share.js';

const DAYS = 45;

/** What falls due next, the nearest first. */
export function ComingDue({ from, most }: { readonly from: string; readonly most: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(calendarQuery({ from, to: dayAfter(from, DAYS) }));
  const due = sameEntries(data?.items.filter(({ kind }) => kind !== 'starts') ?? []);
  return (
    <section className="card" aria-labelledby="coming">
      <header className="card-head">
        <h2 id="coming">{t('summary.coming', { n: DAYS })}</h2>
        <Link to="/app/calendar">{t('summary.allDue', { n: due.length })}</Link>
      </header>
      {data === undefined && error === null && <Loading />}
      {error !== null && <Refused error={error} onRetry={() => void refetch()} />}
      {data !== undefined && due.length === 0 && <p className="state">{t('summary.noDue')}</p>}
      <ul className="plain pieces">
        {due.slice(0, most).map((entry) => (
          <li key={[entry.on, entry.kind, entry.task, entry.title].join(' ')}>
            <div>
              <EntryLine entry={entry} />
              <p className="aside">
                <PlainDay on={entry.on} /> <Places entry={entry} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
