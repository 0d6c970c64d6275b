// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { useNarrow } from '../ui/display.js';
import { Page } from '../ui/page.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { useToday } from '../ui/use-today.js';
import { DayEntries, DayList } from './calendar-days.js';
import { CALENDAR_FILTERS } from './ledger-filters.js';
import { calendarQuery } from './ledger-queries.js';
import { lastDayOf, monthAfter, monthNamed } from './month-grid.js';
import { MonthTable } from './month-table.js';
import './ledger.css';

/** 日历: what falls due, begins, recurs or runs out, day by day. */
export function CalendarPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const today = useToday();
  const [filters, setFilters] = useFilters(CALENDAR_FILTERS);
  const month = monthNamed(filters.month, today);
  const range = { from: `${month}-01`, to: lastDayOf(month) };
  const go = (months: number) => () => {
    setFilters({ month: monthAfter(month, months), day: '' });
  };
  return (
    <Page
      title={t('places.calendar')}
      lead={t('calendar.lead')}
      actions={
        may['ledger.export'] && (
          <TakeOut path="/api/ledger/calendar/export" filters={range} of={t('places.calendar')} />
        )
      }
    >
      <div className="filters month-bar">
        <Button onClick={go(-1)}>{t('calendar.before')}</Button>
        <h2>
          {t('periodNames.month', { year: month.slice(0, 4), month: Number(month.slice(5)) })}
        </h2>
        <Button onClick={go(1)}>{t('calendar.after')}</Button>
        <Button
          type="text"
          onClick={() => {
            setFilters({ month: '', day: today });
          }}
        >
          {t('calendar.today')}
        </Button>
      </div>
      <Month month={month} range={range} today={today} />
    </Page>
  );
}

function Month({
  month,
  range,
  today,
}: {
  readonly month: string;
  readonly range: { readonly from: string; readonly to: string };
  readonly today: string;
}) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const [{ day }, setFilters] = useFilters(CALENDAR_FILTERS);
  const { data, error, refetch } = useQuery(calendarQuery(range));
  if (error !== null) return <Refused error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const { items } = data;
  if (narrow)
    return items.length === 0 ? (
      <Nothing>{t('calendar.empty')}</Nothing>
    ) : (
      <DayList items={items} today={today} />
    );
  return (
    <>
      <MonthTable
        month={month}
        items={items}
        today={today}
        chosen={day}
        onChoose={(next) => {
          setFilters({ day: next });
        }}
      />
      {items.length === 0 && <Nothing>{t('calendar.empty')}</Nothing>}
      {day !== undefined && <DayEntries day={day} items={items.filter(({ on }) => on === day)} />}
    </>
  );
}
