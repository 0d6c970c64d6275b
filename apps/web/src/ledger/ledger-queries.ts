// SPDX-License-Identifier: Apache-2.0
import {
  LampSchemes,
  LedgerCalendar,
  LedgerChain,
  LedgerConsequences,
  LedgerDocumentPage,
  LedgerEntryPage,
  LedgerGraph,
  LedgerHistory,
  LedgerLinks,
  LedgerPacketPage,
  LedgerPage,
  LedgerStandings,
  LedgerSummary,
  LedgerTaskDetail,
  LedgerViews,
  UnitPage,
  WorkCounters,
  WorkPage,
} from '@sanyi/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../http/call.js';
import { endless } from '../http/endless.js';
import { type Filters, withQuery } from '../http/query-string.js';

const AT = '/api/ledger';

/** Every answer of the ledger begins with this key: a decision makes all of them old. */
export const LEDGER = 'ledger';

const PORTION = 100;

const MINUTES_MS = 600_000;

/** 待办计数. */
export const workCountersQuery = queryOptions({
  queryKey: [LEDGER, 'work'],
  queryFn: () => read(`${AT}/work`, WorkCounters),
});

/** The seats behind a counter. */
export const workItemsQuery = (list: string) =>
  endless([LEDGER, 'work-items'], `${AT}/work/items`, { list }, WorkPage);

/** 任务单 that wait for my signature. */
export const toSignQuery = () =>
  endless(
    [LEDGER, 'to-sign'],
    `${AT}/packets`,
    { list: 'mine', state: 'unsigned' },
    LedgerPacketPage,
  );

/** 进展 that wait for me. */
export const entriesQuery = (list: 'to-report' | 'to-review') =>
  endless([LEDGER, 'entries'], `${AT}/progress`, { list }, LedgerEntryPage);

/** 台账, part by part. */
export const tasksQuery = (filters: Filters) =>
  endless([LEDGER, 'tasks'], `${AT}/tasks`, { ...filters, limit: PORTION }, LedgerPage);

const MOST_LOWERS = 200;

/** What a task became in the regions below. */
export const lowersQuery = (upper: string) =>
  queryOptions({
    queryKey: [LEDGER, 'lowers', upper],
    queryFn: () => read(withQuery(`${AT}/tasks`, { upper, limit: MOST_LOWERS }), LedgerPage),
  });

/** One task. */
export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: [LEDGER, 'task', id],
    queryFn: () => read(`${AT}/tasks/${encodeURIComponent(id)}`, LedgerTaskDetail),
  });

/** The units of a region, as many as one answer holds: its own come before those below it. */
export const unitsOfQuery = (region: string) =>
  queryOptions({
    queryKey: ['units-of', region],
    queryFn: () => read(withQuery('/api/units', { region, limit: MOST_LOWERS }), UnitPage),
    enabled: region !== '',
    staleTime: MINUTES_MS,
  });

/** What happened to a task. */
export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: [LEDGER, 'history', id],
    queryFn: () => read(`${AT}/tasks/${encodeURIComponent(id)}/history`, LedgerHistory),
  });

/** 入账文件, the newest first: enough to choose from. */
export const documentsQuery = queryOptions({
  queryKey: [LEDGER, 'documents', 'choice'],
  queryFn: () => read(`${AT}/documents?limit=${MOST_LOWERS}`, LedgerDocumentPage),
});

/** 常用筛选. */
export const viewsQuery = queryOptions({
  queryKey: [LEDGER, 'views'],
  queryFn: () => read(`${AT}/views`, LedgerViews),
});

/** 部门或地区一览. */
export const standingsQuery = (filters: Filters) =>
  queryOptions({
    queryKey: [LEDGER, 'standings', filters],
    queryFn: () => read(withQuery(`${AT}/standings`, filters), LedgerStandings),
  });

/** 奖惩建议 as they are narrowed. */
export const consequencesQuery = (filters: {
  readonly by: 'unit' | 'region';
  readonly region: string | undefined;
}) =>
  queryOptions({
    queryKey: [LEDGER, 'consequences', filters],
    queryFn: () => read(withQuery(`${AT}/consequences`, filters), LedgerConsequences),
  });

/** 日历 of a range of days. */
export const calendarQuery = (range: { readonly from: string; readonly to: string }) =>
  queryOptions({
    queryKey: [LEDGER, 'calendar', range],
    queryFn: () => read(withQuery(`${AT}/calendar`, { ...range }), LedgerCalendar),
  });

/** 领导一览. */
export const summaryQuery = queryOptions({
  queryKey: [LEDGER, 'summary'],
  queryFn: () => read(`${AT}/summary`, LedgerSummary),
});

/** 责任链 of a region. */
export const chainQuery = (region: string) =>
  queryOptions({
    queryKey: [LEDGER, 'chain', region],
    queryFn: () => read(withQuery(`${AT}/chain`, { region }), LedgerChain),
    enabled: region !== '',
  });

/** 政策依据图. */
export const graphQuery = queryOptions({
  queryKey: [LEDGER, 'graph'],
  queryFn: () => read(`${AT}/graph`, LedgerGraph),
});

/** 上下级对应 of two documents. */
export const linksQuery = (upper: string, lower: string) =>
  queryOptions({
    queryKey: [LEDGER, 'links', upper, lower],
    queryFn: () => read(withQuery(`${AT}/links`, { upper, lower }), LedgerLinks),
    enabled: upper !== '' && lower !== '' && upper !== lower,
  });

/** 判灯规则 of a region. */
export const lampsQuery = (region: string) =>
  queryOptions({
    queryKey: [LEDGER, 'lamps', region],
    queryFn: () => read(withQuery(`${AT}/lamps`, { region }), LampSchemes),
    enabled: region !== '',
    staleTime: MINUTES_MS,
  });
