// SPDX-License-Identifier: Apache-2.0
import {
  PacketDetail,
  PacketHistory,
  PacketPage,
  Recipients,
  ReturnCounters,
  ReturnFindings,
  ReturnImports,
  ReturnRowPage,
  ReturnSending,
  ReturnSums,
  ReturnTypeDetail,
  ReturnTypes,
  SendingPage,
} from '@sanyi/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../http/call.js';
import { endless } from '../http/endless.js';
import { withQuery } from '../http/query-string.js';

const PACKETS = '/api/returns/packets';

/** What narrows a list of returns. */
export interface PacketFilters {
  readonly list?: 'to-fill' | 'to-review' | 'sent' | 'all';
  readonly sending?: string | undefined;
  readonly unanswered?: string | undefined;
}

/** How many returns wait for the reader. */
export const returnCountersQuery = queryOptions({
  queryKey: ['return-counters'],
  queryFn: () => read('/api/returns/counters', ReturnCounters),
});

/** 填报进度汇总, region by region. */
export const sumsQuery = queryOptions({
  queryKey: ['return-sums'],
  queryFn: () => read('/api/returns/sums', ReturnSums),
});

/** Returns, part by part. */
export const packetsQuery = (filters: PacketFilters) =>
  endless(['packets'], PACKETS, { ...filters }, PacketPage);

/** One return. */
export const packetQuery = (id: string) =>
  queryOptions({
    queryKey: ['packet', id],
    queryFn: () => read(`${PACKETS}/${id}`, PacketDetail),
  });

/** The rows of a return, part by part. */
export const rowsQuery = (id: string, q?: string) =>
  endless(['return-rows', id], `${PACKETS}/${id}/rows`, { limit: 100, q }, ReturnRowPage);

const SECOND_MS = 1_000;
const UNDER_WAY: readonly string[] = ['reading', 'writing'];

/** One's own imports; looked at again each second while one is under way. */
export const importsQuery = queryOptions({
  queryKey: ['return-imports'],
  queryFn: () => read('/api/returns/imports', ReturnImports),
  refetchInterval: ({ state: { data } }) =>
    data?.items.some(({ state }) => UNDER_WAY.includes(state)) === true ? SECOND_MS : false,
});

/** What is not as declared in a return. */
export const findingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['findings', id],
    queryFn: () => read(`${PACKETS}/${id}/findings`, ReturnFindings),
  });

/** What was decided on a return. */
export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['return-history', id],
    queryFn: () => read(`${PACKETS}/${id}/history`, PacketHistory),
  });

/** Sendings, part by part. */
export const sendingsQuery = () => endless(['sendings'], '/api/returns/sendings', {}, SendingPage);

/** One sending. */
export const sendingQuery = (id: string) =>
  queryOptions({
    queryKey: ['sending', id],
    queryFn: () => read(`/api/returns/sendings/${id}`, ReturnSending),
  });

/** Every type. */
export const typesQuery = () =>
  queryOptions({
    queryKey: ['return-types'],
    queryFn: () => read('/api/returns/types', ReturnTypes),
  });

/** One type. */
export const typeQuery = (id: string) =>
  queryOptions({
    queryKey: ['return-type', id],
    queryFn: () => read(`/api/returns/types/${id}`, ReturnTypeDetail),
    enabled: id !== '',
  });

/** Whom a type may be sent to. */
export const recipientsQuery = (type: string) =>
  queryOptions({
    queryKey: ['recipients', type],
    queryFn: () => read(withQuery('/api/returns/recipients', { type }), Recipients),
    enabled: type !== '',
  });
