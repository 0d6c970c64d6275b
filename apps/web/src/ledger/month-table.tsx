// SPDX-License-Identifier: Apache-2.0
import type { LedgerCalendar } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { weekdayInWords } from '../ui/day-words.js';
import { EntryLine } from './calendar-days.js';
import { type SameEntry, sameEntries } from './same-entries.js';
import { weeksOf } from './month-grid.js';

type Item = LedgerCalendar['items'][number];

const FEW = 3;

/** A month as a sheet on the wall: the first of each day's entries, and how many more there are. */
export function MonthTable({
  month,
  items,
  today,
  chosen,
  onChoose,
}: {
  readonly month: string;
  readonly items: readonly Item[];
  readonly today: string;
  readonly chosen: string | undefined;
  readonly onChoose: (day: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const weeks = weeksOf(month);
  return (
    <table className="month">
      <caption className="unseen">{t('calendar.month')}</caption>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              {weekdayInWords(day, i18n.language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                data-other={!day.startsWith(month)}
                data-today={day === today}
                data-chosen={day === chosen}
              >
                <Cell
                  day={day}
                  entries={sameEntries(items.filter(({ on }) => on === day))}
                  onChoose={onChoose}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({
  day,
  entries,
  onChoose,
}: {
  readonly day: string;
  readonly entries: readonly SameEntry[];
  readonly onChoose: (day: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <time dateTime={day}>{Number(day.slice(8))}</time>
      <ul className="plain">
        {entries.slice(0, FEW).map((entry) => (
          <li key={[entry.kind, entry.task, entry.title].join(' ')}>
            <EntryLine entry={entry} />
          </li>
        ))}
      </ul>
      {entries.length > FEW && (
        <button
          type="button"
          className="link"
          onClick={() => {
            onChoose(day);
          }}
        >
          {t('calendar.all', { n: entries.length })}
        </button>
      )}
    </>
  );
}
