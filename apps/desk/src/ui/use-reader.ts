// SPDX-License-Identifier: Apache-2.0
import { type Dispatch, useCallback, useState } from 'react';
import { run } from '../engine/engine.js';
import type { Outcome, Stage } from '../engine/messages.js';
import { parseSavedWork } from '../saved-work.js';
import type { OpenDocument, SessionAction } from '../session.js';
import type { Fault } from './fault.js';

export interface Running {
  readonly id: number;
  readonly stage: Stage;
  readonly cancel: () => void;
}

export interface Reader {
  readonly openFiles: (files: readonly File[]) => void;
  readonly openText: (name: string, text: string) => void;
  readonly running: readonly Running[];
  readonly faults: readonly Fault[];
  readonly dismiss: (fault: Fault) => void;
}

/** Opens files, pasted words and saved work, and keeps what is being read and what was refused. */
export function useReader(dispatch: Dispatch<SessionAction>): Reader {
  const [running, setRunning] = useState<readonly Running[]>([]);
  const [faults, setFaults] = useState<readonly Fault[]>([]);

  const open = useCallback(
    async (name: string, content: Uint8Array | string) => {
      const id = (counter += 1);
      const put = (stage: Stage): void => {
        setRunning((list) => list.map((item) => (item.id === id ? { ...item, stage } : item)));
      };
      const job = run({ kind: 'read', name, content }, put);
      const stage: Stage = { stage: 'decoding', name };
      setRunning((list) => [...list, { id, stage, cancel: job.cancel }]);
      const outcome = await job.outcome;
      setRunning((list) => list.filter((item) => item.id !== id));
      const opened = openedAs(`d${id}`, name, outcome);
      if ('fault' in opened) setFaults((list) => [...list, opened.fault]);
      else if (opened.document !== null) dispatch({ kind: 'open', document: opened.document });
    },
    [dispatch],
  );

  const openFiles = useCallback(
    (files: readonly File[]) => {
      for (const file of files) void openFile(file);
      async function openFile(file: File): Promise<void> {
        if (!/\.json$/i.test(file.name)) {
          await open(file.name, new Uint8Array(await file.arrayBuffer()));
          return;
        }
        const saved = parseSavedWork(await file.text());
        if (saved.ok) {
          const id = `d${(counter += 1)}`;
          const document = { ...saved.value, id, undone: [], saved: saved.value.corrections };
          dispatch({ kind: 'open', document });
        } else setFaults((list) => [...list, { name: file.name, cause: saved.error }]);
      }
    },
    [open, dispatch],
  );

  return {
    openFiles,
    openText: useCallback((name, text) => void open(name, text), [open]),
    running,
    faults,
    dismiss: useCallback((fault) => {
      setFaults((list) => list.filter((other) => other !== fault));
    }, []),
  };
}

let counter = 0;

type Opened = { readonly document: OpenDocument | null } | { readonly fault: Fault };

/** A cancelled job opens nothing and is no fault. */
function openedAs(id: string, name: string, outcome: Outcome | null): Opened {
  if (outcome === null || outcome.kind === 'file') return { document: null };
  if (outcome.kind === 'read') {
    const { text, reading } = outcome;
    return {
      document: { id, name, text, machine: reading, corrections: [], undone: [], saved: [] },
    };
  }
  if (outcome.kind === 'refused') {
    const { message, refusal } = outcome;
    return { fault: { name, cause: { code: 'refused', message, refusal } } };
  }
  return { fault: { name, cause: { code: 'failed', message: outcome.message } } };
}
