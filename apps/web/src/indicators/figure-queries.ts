// SPDX-License-Identifier: Apache-2.0
import {
  Cockpit,
  FactPage,
  IndicatorChoices,
  IndicatorDetail,
  IndicatorPage,
  ReadingRows,
  Readings,
  SchemeDetail,
  SchemeList,
  Scorecards,
  StatedTargetPage,
  TargetPage,
  Trend,
} from '@sanyi/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../http/call.js';
import { endless } from '../http/endless.js';
import { type Filters, withQuery } from '../http/query-string.js';

/** What a new fact, target or scheme changes: every figure is read again. */
export const FIGURE_KEYS = [
  ...['cockpit', 'indicators', 'readings', 'facts', 'targets', 'stated', 'schemes', 'scorecards'],
] as const;

export const choicesQuery = queryOptions({
  queryKey: ['indicators', 'choices'],
  queryFn: () => read('/api/indicators/choices', IndicatorChoices),
});

export const cockpitQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['cockpit', filters],
    queryFn: () => read(withQuery('/api/cockpit', filters), Cockpit),
    placeholderData: (before) => before,
  });

export const indicatorsQuery = (filters: Filters) =>
  endless(['indicators', 'list'], '/api/indicators', filters, IndicatorPage);

/** Where one indicator is. */
const pathOf = (id: string): string => `/api/indicators/${encodeURIComponent(id)}`;

export const indicatorQuery = (id: string) =>
  queryOptions({
    queryKey: ['indicators', 'one', id],
    queryFn: () => read(pathOf(id), IndicatorDetail),
  });

/** Where the readings of an indicator are taken out. */
export const readingsExport = (id: string): string => `${pathOf(id)}/readings/export`;

export const readingsQuery = (id: string, filters: Filters) =>
  queryOptions({
    queryKey: ['readings', id, filters],
    queryFn: () => read(withQuery(`${pathOf(id)}/readings`, filters), Readings),
  });

export const trendQuery = (id: string, place: string) =>
  queryOptions({
    queryKey: ['readings', 'trend', id, place],
    queryFn: () => read(withQuery(`${pathOf(id)}/trend`, { place }), Trend),
  });

export const rowsQuery = (id: string, filters: Filters) =>
  queryOptions({
    queryKey: ['readings', 'rows', id, filters],
    queryFn: () => read(withQuery(`${pathOf(id)}/rows`, filters), ReadingRows),
  });

export const factsQuery = (filters: Filters) => endless(['facts'], '/api/facts', filters, FactPage);

export const targetsQuery = (filters: Filters) =>
  endless(['targets'], '/api/targets', filters, TargetPage);

export const statedQuery = (filters: Filters) =>
  endless(['stated'], '/api/targets/stated', filters, StatedTargetPage);

export const schemesQuery = queryOptions({
  queryKey: ['schemes', 'list'],
  queryFn: () => read('/api/evaluation/schemes', SchemeList),
});

export const schemeQuery = (id: string, version?: string) =>
  queryOptions({
    queryKey: ['schemes', id, version],
    queryFn: () =>
      read(
        withQuery(`/api/evaluation/schemes/${encodeURIComponent(id)}`, { version }),
        SchemeDetail,
      ),
  });

export const scorecardsQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['scorecards', filters],
    queryFn: () => read(withQuery('/api/evaluation/scorecards', filters), Scorecards),
  });
