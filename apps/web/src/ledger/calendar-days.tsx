// SPDX-License-Identifier: Apache-2.0
import type { LedgerCalendar } from '@sanyi/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayInWords, weekdayInWords } from '../ui/day-words.js';
import { Given } from '../ui/given.js';
import { TaskLink } from './place-link.js';

type Item = LedgerCalendar['items'][number];

/** One entry of a day in one line: what it is, and which task. */
export function EntryLine({ entry }: { readonly entry: Item }) {
  const { t } = useTranslation();
  return (
    <span className="entry-line" data-kind={entry.kind}>
      <span className="entry-kind">{t(`calendar.kinds.${entry.kind}`)}</span>{' '}
      <TaskLink task={entry.task}>
        <Given>{entry.title}</Given>
      </TaskLink>
    </span>
  );
}

/** The days of a month that hold something, one below the other. */
export function DayList({
  items,
  today,
}: {
  readonly items: readonly Item[];
  readonly today: string;
}) {
  const days = [...new Set(items.map(({ on }) => on))];
  return (
    <div className="stack">
      {days.map((day) => (
        <div key={day} data-today={day === today}>
          <DayEntries day={day} items={items.filter(({ on }) => on === day)} />
        </div>
      ))}
    </div>
  );
}

const MOST = 100;

/** All entries of a day; very many are left to 台账, which can filter them. */
export function DayEntries({
  day,
  items,
}: {
  readonly day: string;
  readonly items: readonly Item[];
}) {
  const { t, i18n } = useTranslation();
  const id = `day-${day}`;
  return (
    <section className="card" aria-labelledby={id}>
      <header className="card-head">
        <h2 id={id}>
          {dayInWords(day, i18n.language)} {weekdayInWords(day, i18n.language)}
        </h2>
        <span className="aside">{t('calendar.count', { n: items.length })}</span>
      </header>
      <ul className="plain pieces">
        {items.slice(0, MOST).map((entry) => (
          <li key={[entry.kind, entry.task, entry.title].join(' ')}>
            <div>
              <EntryLine entry={entry} />
              <span className="aside below">
                <Given>{entry.regionName}</Given>
              </span>
            </div>
          </li>
        ))}
      </ul>
      {items.length > MOST && (
        <Link to="/app/ledger" search={{ dueFrom: day, dueTo: day }}>
          {t('calendar.inLedger', { n: items.length - MOST })}
        </Link>
      )}
    </section>
  );
}
