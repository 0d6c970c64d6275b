// SPDX-License-Identifier: Apache-2.0
import { ChainHead, EventPage } from '@sanyi/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../http/call.js';
import { endless } from '../http/endless.js';
import type { Filters } from '../http/query-string.js';

/** What happened, newest first. */
export const eventsQuery = (filters: Filters) =>
  endless(['events'], '/api/events', filters, EventPage);

/** Where the chain of events stands. */
export const headQuery = queryOptions({
  queryKey: ['events-head'],
  queryFn: () => read('/api/events/head', ChainHead),
  staleTime: 0,
});
