// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { knownWords } from '../i18n/known-words.js';
import { usePresence } from '../session/session-context.js';
import { ChoiceFilter } from '../ui/choice-filter.js';
import { DayFilter } from '../ui/day-filter.js';
import { EndlessList } from '../ui/endless-list.js';
import { Page } from '../ui/page.js';
import { SearchBox } from '../ui/search-box.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { Chain } from './chain.js';
import { dayBounds } from './day-bounds.js';
import { EVENT_FILTERS } from './event-filters.js';
import { KINDS } from './event-kinds.js';
import { EventGrid } from './event-grid.js';
import { eventsQuery } from './event-queries.js';

/** What happened in this house, who did it and why; and whether the record is whole. */
export function EventsPage() {
  const { t } = useTranslation();
  const [{ from, to, ...filters }] = useFilters(EVENT_FILTERS);
  const narrowed = { ...filters, ...dayBounds({ from, to }) };
  const query = useInfiniteQuery(eventsQuery(narrowed));
  const { may } = usePresence().session;
  const save = may['events.export'] && (
    <TakeOut path="/api/events/export" filters={narrowed} of={t('places.events')} />
  );
  return (
    <Page title={t('places.events')} lead={t('events.lead')} actions={save}>
      <Chain />
      <EventFilters />
      <EndlessList query={query} empty={t('events.none')}>
        {(events) => <EventGrid events={events} />}
      </EndlessList>
    </Page>
  );
}

/** Every kind of event there is, by area. */
function KindFilter() {
  const { t, i18n } = useTranslation();
  const [filters, setFilters] = useFilters(EVENT_FILTERS);
  return (
    <ChoiceFilter
      label={t('events.kind')}
      value={filters.kind}
      onChange={(kind) => {
        setFilters({ kind });
      }}
      options={KINDS.map((kind) => [kind, knownWords(i18n, `eventKinds.${kind}`, kind)])}
      any={t('events.anyKind')}
    />
  );
}

function EventFilters() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(EVENT_FILTERS);
  return (
    <div className="filters" role="search">
      <KindFilter />
      <SearchBox
        label={t('events.actorSearch')}
        value={filters.actor ?? ''}
        onSearch={(actor) => {
          setFilters({ actor });
        }}
      />
      {(['from', 'to'] as const).map((end) => (
        <DayFilter
          key={end}
          label={t(`events.${end}`)}
          value={filters[end]}
          onChange={(day) => {
            setFilters({ [end]: day });
          }}
        />
      ))}
    </div>
  );
}
