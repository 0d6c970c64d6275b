// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { EndlessList } from '../ui/endless-list.js';
import { Page } from '../ui/page.js';
import { Loading, Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';
import { ReturnsWaiting } from '../returns/returns-waiting.js';
import { useFilters } from '../ui/use-filters.js';
import { EntryGrid } from './entry-grid.js';
import { WORK_FILTERS } from './ledger-filters.js';
import { entriesQuery, toSignQuery, workCountersQuery, workItemsQuery } from './ledger-queries.js';
import { PacketGrid } from './packet-grid.js';
import { WorkCounters } from './work-counters.js';
import { WorkGrid } from './work-grid.js';
import { chosenWork, type WorkListName } from './work-lists.js';

/** 我的待办: how much waits for me and my unit, and under each figure what it counts. */
export function WorkPage() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(WORK_FILTERS);
  const { data: counters, error, refetch } = useQuery(workCountersQuery);
  const list = chosenWork(filters.list, counters);
  if (counters === undefined)
    return (
      <Page title={t('places.work')}>
        {error === null ? <Loading /> : <Refused error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  return (
    <Page title={t('places.work')} lead={t('work.lead')}>
      <WorkCounters
        counters={counters}
        chosen={list}
        onChoose={(next) => {
          setFilters({ list: next });
        }}
      />
      <ReturnsWaiting />
      <section className="stack" aria-labelledby="work-list">
        <header className="list-head">
          <h2 id="work-list">{t(`work.lists.${list}`)}</h2>
          <p className="aside">{t(`work.hints.${list}`)}</p>
          <WorkExport list={list} />
        </header>
        <WorkItems key={list} list={list} />
      </section>
    </Page>
  );
}

const EXPORTS: Readonly<Record<WorkListName, readonly [path: string, filters: object]>> = {
  leading: ['work/items', { list: 'leading' }],
  supporting: ['work/items', { list: 'supporting' }],
  near: ['work/items', { list: 'near' }],
  overdue: ['work/items', { list: 'overdue' }],
  toSign: ['packets', { list: 'mine', state: 'unsigned' }],
  toReport: ['progress', { list: 'to-report' }],
  toReview: ['progress', { list: 'to-review' }],
};

function WorkExport({ list }: { readonly list: WorkListName }) {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [path, filters] = EXPORTS[list];
  if (!may['ledger.export']) return null;
  return (
    <TakeOut
      small
      path={`/api/ledger/${path}/export`}
      filters={{ ...filters }}
      of={t(`work.lists.${list}`)}
    />
  );
}

function WorkItems({ list }: { readonly list: WorkListName }) {
  if (list === 'toSign') return <ToSign />;
  if (list === 'toReport') return <Entries list="to-report" />;
  if (list === 'toReview') return <Entries list="to-review" />;
  return <Seats list={list} />;
}

function Seats({ list }: { readonly list: WorkListName }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(workItemsQuery(list));
  return (
    <EndlessList query={query} empty={t('work.empty')}>
      {(items) => <WorkGrid items={items} />}
    </EndlessList>
  );
}

function ToSign() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(toSignQuery());
  return (
    <EndlessList query={query} empty={t('work.empty')}>
      {(packets) => <PacketGrid packets={packets} />}
    </EndlessList>
  );
}

function Entries({ list }: { readonly list: 'to-report' | 'to-review' }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(entriesQuery(list));
  return (
    <EndlessList query={query} empty={t('work.empty')}>
      {(entries) => <EntryGrid entries={entries} />}
    </EndlessList>
  );
}
