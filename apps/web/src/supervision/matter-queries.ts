// SPDX-License-Identifier: Apache-2.0
import { SupervisionMatterDetail, SupervisionMatters } from '@sanyi/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../http/call.js';
import { endless } from '../http/endless.js';
import type { Filters } from '../http/query-string.js';

/** Where the server keeps 督办事项. */
export const MATTERS = '/api/ledger/matters';

/** 督办事项, part by part. */
export const mattersQuery = (filters: Filters) =>
  endless(['matters', 'list'], MATTERS, filters, SupervisionMatters);

/** One 督办事项 with all that was done. */
export const matterQuery = (id: string) =>
  queryOptions({
    queryKey: ['matters', 'one', id],
    queryFn: () => read(`${MATTERS}/${id}`, SupervisionMatterDetail),
  });
