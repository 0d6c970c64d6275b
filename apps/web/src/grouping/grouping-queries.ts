// SPDX-License-Identifier: Apache-2.0
import {
  GroupingAnswers,
  GroupingCodePage,
  type GroupingRequest,
  GroupingSchemes,
  GroupingUploads,
} from '@sanyi/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { read, send } from '../http/call.js';
import { withQuery } from '../http/query-string.js';
import type { CodeKind } from './code-order.js';

const MINUTE_MS = 60_000;

/** The schemes of this house. */
export const schemesQuery = queryOptions({
  queryKey: ['grouping-schemes'],
  queryFn: () => read('/api/grouping/schemes', GroupingSchemes),
  staleTime: 10 * MINUTE_MS,
});

/** The codes somebody may mean by what is typed. */
export const codesQuery = (asked: {
  readonly scheme: string;
  readonly kind: CodeKind;
  readonly query: string;
}) =>
  queryOptions({
    queryKey: ['grouping-codes', asked],
    queryFn: () =>
      read(withQuery('/api/grouping/codes', { ...asked, limit: 20 }), GroupingCodePage),
    staleTime: 10 * MINUTE_MS,
    placeholderData: keepPreviousData,
  });

/** The name of one code and what the scheme says of it; null where it knows none. */
export const codeQuery = (asked: {
  readonly scheme: string;
  readonly kind: CodeKind;
  readonly code: string;
}) =>
  queryOptions({
    queryKey: ['grouping-code', asked],
    queryFn: async () => {
      const { code, ...rest } = asked;
      const path = withQuery('/api/grouping/codes', { ...rest, query: code, limit: 5 });
      const { items } = await read(path, GroupingCodePage);
      return items.find((one) => one.code === code) ?? null;
    },
    staleTime: 10 * MINUTE_MS,
  });

/** The groups of some cases. Nothing is written: it is asked again whenever the case changes. */
export const groupsQuery = (request: GroupingRequest) =>
  queryOptions({
    queryKey: ['grouping', request],
    queryFn: () => send('/api/grouping', { method: 'POST', body: request }, GroupingAnswers),
    placeholderData: keepPreviousData,
    staleTime: MINUTE_MS,
  });

const SECOND_MS = 1000;

/** One's own files; asked again each second while one of them is on its way. */
export const uploadsQuery = queryOptions({
  queryKey: ['grouping-uploads'],
  queryFn: () => read('/api/grouping/uploads', GroupingUploads),
  refetchInterval: ({ state: { data } }) =>
    data?.items.some(({ state }) => state === 'running') === true ? SECOND_MS : false,
});
