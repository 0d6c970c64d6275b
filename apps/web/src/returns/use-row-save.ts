// SPDX-License-Identifier: Apache-2.0
import { type ReturnCells, ReturnRow } from '@sanyi/contract';
import {
  type InfiniteData,
  type QueryClient,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { send } from '../http/call.js';
import { ProblemError } from '../http/problem-error.js';
import { rowsQuery } from './return-queries.js';

type Rows = InfiniteData<{ readonly items: ReturnRow[]; readonly next: string | null }>;

/** Saves a row with the version that is known at that moment; saves of one row go one after the other. */
export function useRowSave(packet: string, row: ReturnRow) {
  const queries = useQueryClient();
  const { queryKey } = rowsQuery(packet);
  const put = (saved: ReturnRow): void => {
    queries.setQueryData<Rows>(queryKey, (rows) => withRow(rows, saved));
  };
  const saving = useMutation({
    scope: { id: row.id },
    mutationFn: (cells: ReturnCells) =>
      send(
        `/api/returns/packets/${packet}/rows/${row.id}`,
        { method: 'PUT', body: { cells }, version: versionNow(queries, queryKey, row) },
        ReturnRow,
      ),
    onSuccess: async (saved) => {
      put({ ...saved, previous: row.previous });
      await queries.invalidateQueries({ queryKey: ['findings', packet] });
    },
  });
  return { ...saving, theirs: theirsIn(saving.error), put };
}

/** The row as somebody else has left it, where that was why it was not saved. */
function theirsIn(error: unknown): ReturnRow | null {
  if (!(error instanceof ProblemError)) return null;
  const current = ReturnRow.safeParse(error.problem.current);
  return current.success ? current.data : null;
}

function versionNow(queries: QueryClient, key: readonly unknown[], row: ReturnRow): number {
  const rows = queries.getQueryData<Rows>(key);
  const now = rows?.pages.flatMap(({ items }) => items).find(({ id }) => id === row.id);
  return now?.version ?? row.version;
}

function withRow(rows: Rows | undefined, saved: ReturnRow): Rows | undefined {
  if (rows === undefined) return undefined;
  const pages = rows.pages.map((page) => ({
    ...page,
    items: page.items.map((one) => (one.id === saved.id ? { ...one, ...saved } : one)),
  }));
  return { ...rows, pages };
}
