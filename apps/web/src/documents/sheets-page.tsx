// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { ChoiceFilter } from '../ui/choice-filter.js';
import { EndlessList } from '../ui/endless-list.js';
import { Page } from '../ui/page.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { SHEET_FILTERS } from './document-filters.js';
import { sheetsQuery } from './document-queries.js';
import { SheetGrid } from './sheet-grid.js';
import './documents.css';

const LISTS = ['mine', 'all'] as const;
const STATES = ['unsigned', 'signed'] as const;

/** 任务单: those of my unit first, and all that I may see. */
export function SheetsPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [filters, setFilters] = useFilters(SHEET_FILTERS);
  const answers = may['ledger.answer'];
  const list = LISTS.find((each) => each === filters.list) ?? (answers ? 'mine' : 'all');
  const asked = { list, state: filters.state, document: filters.document };
  return (
    <Page
      title={t('places.packets')}
      lead={t('sheets.lead')}
      actions={
        may['ledger.export'] && (
          <TakeOut path="/api/ledger/packets/export" filters={asked} of={t('places.packets')} />
        )
      }
    >
      <div className="filters">
        {answers && (
          <Segmented
            aria-label={t('sheets.which')}
            options={LISTS.map((value) => ({ value, label: t(`sheetLists.${value}`) }))}
            value={list}
            onChange={(next) => {
              setFilters({ list: next });
            }}
          />
        )}
        <StateFilter />
      </div>
      <Sheets asked={asked} />
    </Page>
  );
}

function StateFilter() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(SHEET_FILTERS);
  return (
    <ChoiceFilter
      label={t('sheets.state')}
      value={filters.state}
      onChange={(state) => {
        setFilters({ state });
      }}
      options={STATES.map((one) => [one, t(`sheetFilters.${one}`)])}
      any={t('sheets.anyState')}
    />
  );
}

function Sheets({ asked }: { readonly asked: Parameters<typeof sheetsQuery>[0] }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(sheetsQuery(asked));
  return (
    <EndlessList
      query={query}
      empty={t(asked.list === 'mine' ? 'sheets.emptyMine' : 'sheets.emptyAll')}
    >
      {(sheets) => <SheetGrid sheets={sheets} />}
    </EndlessList>
  );
}
