// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChoiceFilter } from '../ui/choice-filter.js';
import { RegionFilter } from '../ui/region-filter.js';
import { Loading, Refused } from '../ui/states.js';
import { useFilters } from '../ui/use-filters.js';
import { Definition } from './definition.js';
import { INDICATOR_FILTERS } from './figure-filters.js';
import { choicesQuery, indicatorQuery } from './figure-queries.js';
import { PeerReadings } from './peer-readings.js';
import { PeriodFilter } from './period-filter.js';
import { RowsBehind } from './rows-behind.js';
import { TrendView } from './trend-view.js';
import { useWords } from './use-words.js';

const LEVELS = ['prefecture', 'county'] as const;

/** One indicator: what it reads here and next door, its way, its rows and its definition. */
export function IndicatorView({ id }: { readonly id: string }) {
  const said = useWords();
  const { data, error, refetch } = useQuery(indicatorQuery(id));
  const choices = useQuery(choicesQuery);
  const [filters] = useFilters(INDICATOR_FILTERS);
  if (error !== null) return <Refused error={error} onRetry={() => void refetch()} />;
  if (data === undefined || choices.data === undefined) return <Loading />;
  const { start, periods } = choices.data;
  const asked = { region: filters.region ?? start.region, period: filters.period ?? start.period };
  return (
    <>
      <h2>{said(data.label)}</h2>
      <Asked {...asked} periods={periods} />
      <PeerReadings id={id} {...asked} level={filters.level} />
      <TrendView id={id} place={asked.region} />
      {filters.rows !== undefined && (
        <RowsBehind id={id} place={filters.rows} period={asked.period} />
      )}
      <Definition indicator={data} />
    </>
  );
}

function Asked({
  region,
  period,
  periods,
}: {
  readonly region: string;
  readonly period: string;
  readonly periods: readonly string[];
}) {
  const { t } = useTranslation();
  const [{ level }, setFilters] = useFilters(INDICATOR_FILTERS);
  return (
    <div className="filters">
      <RegionFilter
        label={t('figures.region')}
        value={region}
        onChange={(code) => {
          setFilters({ region: code, rows: '' });
        }}
      />
      <PeriodFilter
        value={period}
        periods={periods}
        onChange={(next) => {
          setFilters({ period: next, rows: '' });
        }}
      />
      <ChoiceFilter
        label={t('indicators.compare')}
        value={level}
        any={t('indicators.nextLevel')}
        onChange={(next) => {
          setFilters({ level: next });
        }}
        options={LEVELS.map((one) => [one, t(`levels.${one}`)])}
      />
    </div>
  );
}
