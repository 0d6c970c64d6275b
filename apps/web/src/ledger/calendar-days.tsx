// SPDX-License-Identifier: Apache-2.0
import type { LedgerCalendar } from '@sanyi/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayInWords, weekdayInWords } from '../ui/day-words.js';
import { Given } from '../ui/given.js';
import { TaskLink } from './place-link.js';
import { type SameEntry, sameEntries } from './same-entries.js';

type Item = LedgerCalendar['items'][number];

/** One entry of a day in one line: what it is, and which task. */
export function EntryLine({ entry }: { readonly entry: SameEntry }) {
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
  const entries = sameEntries(items);
  return (
    <section className="card" aria-labelledby={id}>
      <header className="card-head">
        <h2 id={id}>
          {dayInWords(day, i18n.language)} {weekdayInWords(day, i18n.language)}
        </h2>
        <span className="aside">{t('calendar.count', { n: entries.length })}</span>
      </header>
      <ul className="plain pieces">
        {entries.slice(0, MOST).map((entry) => (
          <li key={[entry.kind, entry.task, entry.title].join(' ')}>
            <div>
              <EntryLine entry={entry} />
              <p className="aside">
                <Places entry={entry} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      {entries.length > MOST && (
        <Link to="/app/ledger" search={{ dueFrom: day, dueTo: day }}>
          {t('calendar.inLedger', { n: entries.length - MOST })}
        </Link>
      )}
    </section>
  );
}

const FEW_PLACES = 6;

/** Where an entry stands: the first places by name, the others as a number. */
export function Places({ entry: { places } }: { readonly entry: SameEntry }) {
  const { t } = useTranslation();
  return (
    <>
      <Given>{places.slice(0, FEW_PLACES).join('、')}</Given>
      {places.length > FEW_PLACES && ` ${t('calendar.places', { n: places.length })}`}
    </>
  );
}
