// SPDX-License-Identifier: Apache-2.0
import {
  LedgerDocumentDetail,
  LedgerDocumentPage,
  LedgerPacketDetail,
  LedgerPacketPage,
  LedgerPage,
  LedgerReadingDetail,
  LedgerReadingPage,
  LedgerSupervisions,
} from '@sanyi/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../http/call.js';
import { endless } from '../http/endless.js';

/** Where the server keeps the ledger. */
export const LEDGER = '/api/ledger';

/** 入账文件, part by part. */
export const documentsQuery = () =>
  endless(['ledger', 'documents'], `${LEDGER}/documents`, {}, LedgerDocumentPage);

/** One 入账文件. */
export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['ledger', 'document', id],
    queryFn: () => read(`${LEDGER}/documents/${encodeURIComponent(id)}`, LedgerDocumentDetail),
  });

/** 待入账文件, part by part. */
export const readingsQuery = () =>
  endless(['ledger', 'readings'], `${LEDGER}/readings`, { state: 'open' }, LedgerReadingPage);

/** One 待入账文件 with its original. */
export const readingQuery = (id: string) =>
  queryOptions({
    queryKey: ['ledger-reading', id],
    queryFn: () => read(`${LEDGER}/readings/${id}`, LedgerReadingDetail),
  });

/** What narrows 任务单. */
export interface SheetFilters {
  readonly list?: 'all' | 'mine' | undefined;
  readonly state?: string | undefined;
  readonly document?: string | undefined;
}

/** 任务单, part by part. */
export const sheetsQuery = (filters: SheetFilters) =>
  endless(['ledger', 'packets'], `${LEDGER}/packets`, { ...filters }, LedgerPacketPage);

/** One 任务单 with what it asks. */
export const sheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['ledger', 'packet', id],
    queryFn: () => read(`${LEDGER}/packets/${id}`, LedgerPacketDetail),
  });

/** All 督办单 that one sees. */
export const supervisionsQuery = () =>
  queryOptions({
    queryKey: ['ledger', 'supervisions'],
    queryFn: () => read(`${LEDGER}/supervisions`, LedgerSupervisions),
  });

/** The tasks of a unit, part by part: what may be pressed. */
export const tasksOfUnitQuery = (unit: string) =>
  endless(['ledger', 'tasks-of-unit'], `${LEDGER}/tasks`, { unit, limit: 100 }, LedgerPage);
