// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { NOTHING, send } from '../http/call.js';
import { sessionQuery } from './session-query.js';

/** Closes the session and forgets everything that was read in it. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => send('/api/session', { method: 'DELETE' }, NOTHING),
    onSuccess: async () => {
      // An answer that is under way speaks of the session that has just been closed.
      await queries.cancelQueries(sessionQuery);
      queries.setQueryData(sessionQuery.queryKey, null);
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
}
