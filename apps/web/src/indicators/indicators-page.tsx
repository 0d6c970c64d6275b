// SPDX-License-Identifier: Apache-2.0
import type { IndicatorRow } from '@sanyi/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { ChoiceFilter } from '../ui/choice-filter.js';
import { EndlessList } from '../ui/endless-list.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { Page } from '../ui/page.js';
import { SearchBox } from '../ui/search-box.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { INDICATOR_FILTERS } from './figure-filters.js';
import { choicesQuery, indicatorsQuery } from './figure-queries.js';
import { IndicatorView } from './indicator-view.js';
import { useWords } from './use-words.js';
import './figures.css';

/** 指标: found by name or system; one opened with its readings, peers, trend and definition. */
export function IndicatorsPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [{ id, query, system, reported }] = useFilters(INDICATOR_FILTERS);
  const narrowed: Readonly<Record<string, string | undefined>> = { query, system, reported };
  return (
    <Page
      title={t('places.indicators')}
      lead={t('indicators.lead')}
      actions={
        id === undefined &&
        may['indicators.export'] && (
          <TakeOut path="/api/indicators/export" filters={narrowed} of={t('places.indicators')} />
        )
      }
    >
      {id === undefined ? (
        <>
          <ListFilters />
          <IndicatorList filters={narrowed} />
        </>
      ) : (
        <>
          <p>
            <Link to="." search={{ ...narrowed }}>
              {t('indicators.back')}
            </Link>
          </p>
          <IndicatorView key={id} id={id} />
        </>
      )}
    </Page>
  );
}

function ListFilters() {
  const { t } = useTranslation();
  const said = useWords();
  const [filters, setFilters] = useFilters(INDICATOR_FILTERS);
  const { data } = useQuery(choicesQuery);
  return (
    <div className="filters">
      <SearchBox
        label={t('indicators.search')}
        value={filters.query ?? ''}
        onSearch={(query) => {
          setFilters({ query });
        }}
      />
      <ChoiceFilter
        label={t('indicators.system')}
        value={filters.system}
        onChange={(system) => {
          setFilters({ system });
        }}
        options={(data?.systems ?? []).map(({ id, label }) => [id, said(label)])}
      />
      <ChoiceFilter
        label={t('indicators.reported')}
        value={filters.reported}
        onChange={(reported) => {
          setFilters({ reported });
        }}
        options={[
          ['true', t('indicators.withFacts')],
          ['false', t('indicators.withoutFacts')],
        ]}
      />
    </div>
  );
}

function IndicatorList({
  filters,
}: {
  readonly filters: Readonly<Record<string, string | undefined>>;
}) {
  const { t } = useTranslation();
  const said = useWords();
  const query = useInfiniteQuery(indicatorsQuery(filters));
  const columns: readonly Column<IndicatorRow>[] = [
    {
      ...{ key: 'name', title: t('indicators.name'), kind: 'name' },
      cell: ({ id, label }) => (
        <Link to="." search={{ ...filters, id }}>
          {said(label)}
        </Link>
      ),
    },
    { key: 'system', title: t('indicators.system'), cell: ({ systemLabel }) => said(systemLabel) },
    { key: 'unit', title: t('indicators.unit'), cell: ({ unit }) => said(unit) },
    {
      ...{ key: 'direction', title: t('indicators.direction') },
      cell: ({ direction }) => t(`figures.directions.${direction}`),
    },
    {
      ...{ key: 'known', title: t('indicators.known') },
      cell: ({ formulaStatus }) => t(`sources.${formulaStatus}`),
    },
    {
      ...{ key: 'reported', title: t('indicators.reported') },
      cell: ({ reported }) =>
        reported ? (
          <Mark tone="good">{t('indicators.withFacts')}</Mark>
        ) : (
          <span className="aside">{t('indicators.withoutFacts')}</span>
        ),
    },
  ];
  return (
    <EndlessList query={query} empty={t('indicators.none')}>
      {(rows) => (
        <Grid
          caption={t('places.indicators')}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
        />
      )}
    </EndlessList>
  );
}
