// SPDX-License-Identifier: Apache-2.0
import { LedgerReadingDetail, NewCorrections } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { read, send } from '../http/call.js';
import { problemName } from '../http/problem-error.js';
import { LEDGER, readingQuery } from './document-queries.js';
import { type ReadingChange, readingChanges } from './reading-changes.js';

/** One step of correction, as the server is asked for it. */
export type Step =
  | { readonly kind: 'correct'; readonly corrections: readonly unknown[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'units'; readonly words: string; readonly units: readonly string[] };

/** What somebody else did meanwhile, and the step that was not taken because of it. */
export interface Conflict {
  readonly changes: readonly ReadingChange[];
  readonly step: Step;
}

/** Correcting one reading: each step names the version that was seen; where somebody was faster, what he changed is shown. */
export function useReadingWork(reading: LedgerReadingDetail) {
  const queries = useQueryClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { queryKey } = readingQuery(reading.id);
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: (step: Step) => take(reading, step),
    onMutate: () => {
      setConflict(null);
    },
    onSuccess: (after) => {
      queries.setQueryData(queryKey, after);
    },
    onError: async (problem, step) => {
      if (problemName(problem) !== 'conflict') return;
      const now = await read(`${LEDGER}/readings/${reading.id}`, LedgerReadingDetail);
      setConflict({ changes: readingChanges(reading, now), step });
      queries.setQueryData(queryKey, now);
    },
  });
  const forget = (): void => {
    setConflict(null);
    reset();
  };
  return { mutate, error, isPending, conflict, forget };
}

/** How a reading is worked on. */
export type ReadingWork = ReturnType<typeof useReadingWork>;

function take({ id, version }: LedgerReadingDetail, step: Step): Promise<LedgerReadingDetail> {
  const at = `${LEDGER}/readings/${id}`;
  switch (step.kind) {
    case 'correct': {
      const body = NewCorrections.parse({ corrections: step.corrections });
      return send(`${at}/corrections`, { method: 'POST', body, version }, LedgerReadingDetail);
    }
    case 'undo':
      return send(`${at}/undo`, { method: 'POST', version }, LedgerReadingDetail);
    case 'units': {
      const { words, units } = step;
      const body = { words, units };
      return send(`${at}/units`, { method: 'PUT', body, version }, LedgerReadingDetail);
    }
  }
}
