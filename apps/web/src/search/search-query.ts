// SPDX-License-Identifier: Apache-2.0
import { SearchHits } from '@sanyi/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../http/call.js';
import { withQuery } from '../http/query-string.js';

/** The fewest signs that are looked for. */
export const SHORTEST = 2;

/** The most of each kind that are shown. */
export const MOST = 20;

/** What a text finds within what the reader may see; nothing is asked for below two signs. */
export const searchQuery = (query: string) =>
  queryOptions({
    queryKey: ['search', query],
    queryFn: () => read(withQuery('/api/search', { query, limit: MOST }), SearchHits),
    enabled: query.length >= SHORTEST,
  });
