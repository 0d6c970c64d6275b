// SPDX-License-Identifier: Apache-2.0
import { type Dispatch, useCallback, useState } from 'react';
import { run } from '../engine/engine.js';
import type { Outcome, Stage } from '../engine/messages.js';
import { isPacketFile, type PacketFile, packetFile } from '../packet-file.js';
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
export function useReader(
  dispatch: Dispatch<SessionAction>,
  onPacket: (file: PacketFile) => void,
): Reader {
  const [running, setRunning] = useState<readonly Running[]>([]);
  const [faults, setFaults] = useState<readonly Fault[]>([]);

  const settle = useCallback(
    (opened: Opened) => {
      if ('fault' in opened) setFaults((list) => [...list, opened.fault]);
      else if (opened.document !== null) dispatch({ kind: 'open', document: opened.document });
    },
    [dispatch],
  );

  const open = useCallback(
    async (name: string, content: Uint8Array | string) => {
      const id = (counter += 1);
      const job = run({ kind: 'read', name, content }, (now) => {
        setRunning((list) => list.map((one) => (one.id === id ? { ...one, stage: now } : one)));
      });
      const stage: Stage = { stage: 'decoding', name };
      setRunning((list) => [...list, { id, stage, cancel: job.cancel }]);
      const outcome = await job.outcome;
      setRunning((list) => list.filter((item) => item.id !== id));
      settle(openedAs(`d${id}`, name, outcome));
    },
    [settle],
  );

  const openFiles = useCallback(
    (files: readonly File[]) => {
      for (const file of files) void openFile(file);
      async function openFile(file: File): Promise<void> {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const packet = packetFile(file.name, bytes);
        if (!/\.json$/i.test(file.name)) await open(file.name, bytes);
        else if (isPacketFile(packet)) onPacket(packet);
        else settle(savedAs(file.name, await file.text()));
      }
    },
    [open, settle, onPacket],
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

function savedAs(name: string, text: string): Opened {
  const saved = parseSavedWork(text);
  if (!saved.ok) return { fault: { name, cause: saved.error } };
  const id = `d${(counter += 1)}`;
  return { document: { ...saved.value, id, undone: [], saved: saved.value.corrections } };
}

let counter = 0;

type Opened = { readonly document: OpenDocument | null } | { readonly fault: Fault };

/** A cancelled job opens nothing and is no fault. */
function openedAs(id: string, name: string, outcome: Outcome | null): Opened {
  if (outcome === null) return { document: null };
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
  return outcome.kind === 'failed'
    ? { fault: { name, cause: { code: 'failed', message: outcome.message } } }
    : { document: null };
}
