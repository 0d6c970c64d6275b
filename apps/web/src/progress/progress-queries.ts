// SPDX-License-Identifier: Apache-2.0
import { LedgerEntryDetail, LedgerEntryPage } from '@sanyi/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../http/call.js';
import { endless } from '../http/endless.js';

/** Where the server keeps 进展. */
export const PROGRESS = '/api/ledger/progress';

/** Lists of 进展. */
export const ENTRY_LISTS = ['to-report', 'to-review', 'all'] as const;

/** A list of 进展. */
export type EntryList = (typeof ENTRY_LISTS)[number];

/** 进展, part by part. */
export const entriesQuery = (filters: {
  readonly list: EntryList;
  readonly task?: string | undefined;
}) => endless(['ledger', 'progress'], PROGRESS, { ...filters }, LedgerEntryPage);

/** Where one entry is. */
export const entryAt = (id: string): string => `${PROGRESS}/${encodeURIComponent(id)}`;

/** One 进展 with its form and decisions. */
export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: ['ledger', 'entry', id],
    queryFn: () => read(entryAt(id), LedgerEntryDetail),
  });
