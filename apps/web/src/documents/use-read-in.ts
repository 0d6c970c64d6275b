// SPDX-License-Identifier: Apache-2.0
import type { LedgerReadingDetail } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { readingQuery } from './document-queries.js';

/** Has a document read in, and opens its reading. */
export function useReadIn<Given>(readIn: (given: Given) => Promise<LedgerReadingDetail>) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: readIn,
    onSuccess: async (reading) => {
      queries.setQueryData(readingQuery(reading.id).queryKey, reading);
      await queries.invalidateQueries({ queryKey: ['ledger', 'readings'] });
      await navigate({ to: '/app/documents/readings/$id', params: { id: reading.id } });
    },
  });
}
