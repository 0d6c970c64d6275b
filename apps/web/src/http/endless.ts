// SPDX-License-Identifier: Apache-2.0
import { infiniteQueryOptions } from '@tanstack/react-query';
import { read, type Reader } from './call.js';
import { type Filters, withQuery } from './query-string.js';

/** A list read part by part: the `next` of one part is the `cursor` of the following. */
export const endless = <T extends { readonly next: string | null }>(
  key: readonly [string, ...string[]],
  path: string,
  filters: Filters,
  reader: Reader<T>,
) =>
  infiniteQueryOptions({
    queryKey: [...key, filters],
    queryFn: ({ pageParam }) => read(withQuery(path, { ...filters, cursor: pageParam }), reader),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: T) => next,
  });
