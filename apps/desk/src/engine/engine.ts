// SPDX-License-Identifier: Apache-2.0
import EngineWorker from './engine.worker.js?worker&inline';
import type { Job, Outcome, Reply, Stage } from './messages.js';

export interface RunningJob {
  /** null when the job was cancelled. */
  readonly outcome: Promise<Outcome | null>;
  readonly cancel: () => void;
}

/** Runs one job in a worker of its own: cancelling it is ending the worker, and no job can hold up another. */
export function run(job: Job, onStage: (stage: Stage) => void): RunningJob {
  const worker = new EngineWorker();
  const channel = new MessageChannel();
  let settle: (outcome: Outcome | null) => void = () => undefined;
  const outcome = new Promise<Outcome | null>((resolve) => {
    settle = (value) => {
      worker.terminate();
      channel.port1.close();
      resolve(value);
    };
  });
  channel.port1.onmessage = ({ data }: MessageEvent<Reply>) => {
    if (data.kind === 'stage') onStage(data.stage);
    else settle(data);
  };
  worker.addEventListener('error', (event) => {
    settle({ kind: 'failed', message: event.message });
  });
  worker.postMessage(job, [channel.port2]);
  return {
    outcome,
    cancel: () => {
      settle(null);
    },
  };
}
