// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { useNarrow } from '../ui/display.js';
import { Page } from '../ui/page.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { ImportLedger } from './import-ledger.js';
import { LedgerBar } from './ledger-bar.js';
import { LedgerCards } from './ledger-cards.js';
import { LEDGER_FILTERS } from './ledger-filters.js';
import { tasksQuery } from './ledger-queries.js';
import { type LedgerListProps, LedgerTable } from './ledger-table.js';
import { SavedViews } from './saved-views.js';
import { useOpenRows } from './use-open-rows.js';

/** 台账: every task that one sees, filtered and opened as the work needs it. */
export function LedgerPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [filters] = useFilters(LEDGER_FILTERS);
  return (
    <Page
      title={t('places.ledger')}
      lead={t('ledger.lead')}
      actions={
        <>
          {may['ledger.export'] && (
            <TakeOut path="/api/ledger/tasks/export" filters={filters} of={t('places.ledger')} />
          )}
          {may['ledger.direct'] && <ImportLedger filters={filters} />}
        </>
      }
    >
      <SavedViews />
      <LedgerBar />
      <Rows key={filters.shape ?? 'flat'} />
    </Page>
  );
}

/** The rows: waiting, refused, none, or a list that reads on as one comes near its end. */
function Rows() {
  const { t } = useTranslation();
  const [filters] = useFilters(LEDGER_FILTERS);
  const query = useInfiniteQuery(tasksQuery(filters));
  const { data, error, isPending } = query;
  const read = data?.pages.flatMap(({ items }) => items) ?? [];
  const { shown, toggle } = useOpenRows(read, filters.shape === 'tree');
  if (isPending) return <Loading />;
  if (data === undefined) return <Refused error={error} onRetry={() => void query.refetch()} />;
  if (read.length === 0) return <Nothing>{t('ledger.empty')}</Nothing>;
  const readOn = (): void => {
    if (query.hasNextPage) void query.fetchNextPage({ cancelRefetch: false });
  };
  return (
    <>
      <Shown rows={shown} onToggle={toggle} onEnd={readOn} />
      <footer className="list-foot">
        <span role="status">
          {t(query.hasNextPage ? 'ledger.readOn' : 'list.all', { n: read.length })}
        </span>
      </footer>
      {error !== null && <Refused error={error} onRetry={readOn} />}
    </>
  );
}

function Shown(props: LedgerListProps) {
  return useNarrow() ? <LedgerCards {...props} /> : <LedgerTable {...props} />;
}
