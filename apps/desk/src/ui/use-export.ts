// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'react';
import { corrected, machineDocument } from '@sanyi/documents';
import { download, stem } from '../download.js';
import { run, type RunningJob } from '../engine/engine.js';
import type { Stage } from '../engine/messages.js';
import { openTasks } from '../from-selection.js';
import type { OpenDocument } from '../session.js';
import { unitsIn } from '../registry.js';
import { type Say, useSay } from '../translate.js';
import { namedReading } from './save-work.js';

export interface Export {
  readonly stage: Stage | null;
  readonly busy: boolean;
  readonly message: string | null;
  readonly report: (message: string) => void;
  readonly ledger: () => void;
  readonly packs: () => void;
  readonly cancel: () => void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Makes the ledger or the packs in the worker, with progress; one at a time; closing the dialog ends the job. */
export function useExport(documents: readonly OpenDocument[]): Export {
  const say = useSay();
  const job = useRef<RunningJob>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  useEffect(
    () => () => {
      job.current?.cancel();
    },
    [],
  );

  const make = async (kind: 'ledger' | 'packs', ending: string, type: string): Promise<void> => {
    setMessage(null);
    setStage({ stage: 'ledger' });
    const named = documents.map(namedReading);
    const units = kind === 'ledger' ? named.map(({ reading }) => unitsIn(reading)) : [];
    job.current = run({ kind, documents: named, units }, setStage);
    const outcome = await job.current.outcome;
    setStage(null);
    if (outcome?.kind === 'file') {
      const name = `${outputStem(documents, say)}-${ending}`;
      download(name, outcome.bytes, type);
      setMessage(say('produced', { name }));
    } else if (outcome !== null && 'message' in outcome) {
      setMessage(say('internalFault', { detail: outcome.message }));
    }
  };

  return {
    stage,
    busy: stage !== null,
    message,
    report: setMessage,
    ledger: () => void make('ledger', '责任台账.xlsx', XLSX),
    packs: () => void make('packs', '分工单和填报表.zip', 'application/zip'),
    cancel: () => {
      job.current?.cancel();
    },
  };
}

/** How many tasks of these documents nobody has checked. */
export const uncheckedIn = (documents: readonly OpenDocument[]): number =>
  documents.reduce(
    (sum, { machine, corrections }) =>
      sum + openTasks(corrected(machineDocument(machine), corrections).tasks),
    0,
  );

const outputStem = (documents: readonly OpenDocument[], say: Say): string => {
  const [only] = documents;
  return documents.length === 1 && only !== undefined
    ? stem(only.name)
    : say('scopeAll', { n: documents.length });
};
