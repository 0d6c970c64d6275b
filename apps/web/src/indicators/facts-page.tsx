// SPDX-License-Identifier: Apache-2.0
import { RegistryImport, type ListedFact } from '@sanyi/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { withQuery } from '../http/query-string.js';
import { usePresence } from '../session/session-context.js';
import { ChoiceFilter } from '../ui/choice-filter.js';
import { DialogButton } from '../ui/dialog-button.js';
import { EndlessList } from '../ui/endless-list.js';
import type { Column } from '../ui/grid.js';
import { ImportFile } from '../ui/import-file.js';
import { Mark } from '../ui/mark.js';
import { Page } from '../ui/page.js';
import { RegionFilter } from '../ui/region-filter.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { FACT_FILTERS } from './figure-filters.js';
import { choicesQuery, FIGURE_KEYS, factsQuery } from './figure-queries.js';
import { GiveFact } from './give-fact.js';
import { FactGrid } from './rows-behind.js';
import { useWords } from './use-words.js';
import './figures.css';

/** 数据: what came in, from where and by whom; in by file or one by one, out for programs. */
export function FactsPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [filters] = useFilters(FACT_FILTERS);
  return (
    <Page
      title={t('places.facts')}
      lead={t('facts.lead')}
      actions={
        <>
          {may['indicators.export'] && (
            <TakeOut path="/api/facts/export" filters={filters} of={t('places.facts')} />
          )}
          {may['indicators.export'] && (
            <Button
              href={withQuery('/api/facts/file', { ...filters, as: 'data-value-sets' })}
              download
            >
              {t('facts.sets')}
            </Button>
          )}
          {may['indicators.report'] && <TakeIn />}
          {may['indicators.report'] && <GiveFact />}
        </>
      }
    >
      <FactFilters />
      <FactList filters={filters} />
    </Page>
  );
}

function TakeIn() {
  const { t } = useTranslation();
  return (
    <DialogButton label={t('facts.import')} title={t('facts.import')}>
      <ImportFile
        path="/api/facts/import"
        template="/api/facts/file?as=csv"
        templateLabel={t('facts.template')}
        accept=".csv,.json"
        reader={RegistryImport}
        keys={FIGURE_KEYS}
        hint={t('facts.importHint')}
        choose={t('facts.choose')}
      />
    </DialogButton>
  );
}

function FactFilters() {
  const { t } = useTranslation();
  const said = useWords();
  const [filters, setFilters] = useFilters(FACT_FILTERS);
  const { data } = useQuery(choicesQuery);
  return (
    <div className="filters">
      <ChoiceFilter
        label={t('facts.fact')}
        value={filters.fact}
        onChange={(fact) => {
          setFilters({ fact });
        }}
        options={(data?.facts ?? []).map(({ id, label }) => [id, said(label)])}
      />
      <RegionFilter
        label={t('figures.region')}
        value={filters.place}
        onChange={(place) => {
          setFilters({ place });
        }}
      />
      <ChoiceFilter
        label={t('figures.period')}
        value={filters.period}
        onChange={(period) => {
          setFilters({ period });
        }}
        options={(data?.periods ?? []).map((one) => [one, one])}
      />
      <ChoiceFilter
        label={t('facts.history')}
        value={filters.history}
        any={t('facts.counting')}
        onChange={(history) => {
          setFilters({ history });
        }}
        options={[['true', t('facts.everything')]]}
      />
    </div>
  );
}

function FactList({ filters }: { readonly filters: Readonly<Record<string, string | undefined>> }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(factsQuery(filters));
  const counts: Column<ListedFact> = {
    ...{ key: 'counts', title: t('facts.state') },
    cell: (one) => (
      <Mark tone={one.counts ? 'good' : 'plain'}>
        {t(one.counts ? 'facts.counts' : 'facts.replaced')}
      </Mark>
    ),
  };
  return (
    <EndlessList query={query} empty={t('facts.none')}>
      {(rows) => <FactGrid rows={rows} more={[counts]} />}
    </EndlessList>
  );
}
