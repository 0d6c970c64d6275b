// SPDX-License-Identifier: Apache-2.0
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { NoAnswerError, problemName } from '../http/problem-error.js';
import { sessionQuery } from '../session/session-query.js';

/** The answers of the server that this page holds. A session that ended shows the sign-in page wherever it is noticed. */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => error instanceof NoAnswerError && count < 1,
    },
  },
});

function noticeEnd(error: Error): void {
  if (problemName(error) === 'not-signed-in') queries.setQueryData(sessionQuery.queryKey, null);
}
