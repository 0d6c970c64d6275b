// SPDX-License-Identifier: Apache-2.0
import type { LedgerEntry } from '@sanyi/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { EndlessList } from '../ui/endless-list.js';
import { Page } from '../ui/page.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { BulkAccept } from './bulk-accept.js';
import { EntryGrid } from './entry-grid.js';
import { PROGRESS_FILTERS } from './progress-filters.js';
import { ENTRY_LISTS, entriesQuery, type EntryList } from './progress-queries.js';
import '../documents/documents.css';

/** 进展: what I owe, what waits for my review, and all that I may see. */
export function ProgressPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [filters, setFilters] = useFilters(PROGRESS_FILTERS);
  const allowed = {
    'to-report': may['ledger.answer'],
    'to-review': may['ledger.review'],
    all: true,
  };
  const shown = ENTRY_LISTS.filter((each) => allowed[each]);
  const list = shown.find((each) => each === filters.list) ?? shown[0] ?? 'all';
  return (
    <Page
      title={t('places.progress')}
      lead={t('entries.lead')}
      actions={
        may['ledger.export'] && (
          <TakeOut
            path="/api/ledger/progress/export"
            filters={{ list, task: filters.task }}
            of={t('places.progress')}
          />
        )
      }
    >
      <div className="filters">
        <Segmented
          aria-label={t('entries.which')}
          options={shown.map((value) => ({ value, label: t(`entryLists.${value}`) }))}
          value={list}
          onChange={(next) => {
            setFilters({ list: next });
          }}
        />
      </div>
      <Entries key={list} list={list} task={filters.task} />
    </Page>
  );
}

const EMPTY = {
  'to-report': 'entries.emptyReport',
  'to-review': 'entries.emptyReview',
  all: 'entries.emptyAll',
} as const;

function Entries({ list, task }: { readonly list: EntryList; readonly task: string | undefined }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(entriesQuery({ list, task }));
  const [chosen, setChosen] = useState<readonly LedgerEntry[]>([]);
  const reviewing = list === 'to-review';
  return (
    <>
      <EndlessList query={query} empty={t(EMPTY[list])}>
        {(entries) => (
          <>
            {reviewing && <BulkAccept {...{ entries, chosen }} onChoose={setChosen} />}
            <EntryGrid entries={entries} {...(reviewing ? { chosen, onChoose: setChosen } : {})} />
          </>
        )}
      </EndlessList>
    </>
  );
}
