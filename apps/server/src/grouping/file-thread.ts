// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Words } from '../http/words.js';
import { UnreadableCases } from './case-layout.js';
import { type FileOrder, type FileProgress, groupFile } from './group-file.js';

/** What the thread that groups a file tells. */
export type FileNews =
  | { readonly kind: 'progress'; readonly progress: FileProgress }
  | { readonly kind: 'done' }
  | { readonly kind: 'unreadable'; readonly words: Words };

/** A file on its way. */
export interface FileThread {
  /** Settles when the file is done; @throws UnreadableCases, or what else broke it off. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The built worker, beside the built server. Run from source there is none, and this thread does the work. */
const WORKER = new URL('./grouping-worker.js', import.meta.url);

/** A scheme of all national codes takes a third of it. */
const MOST_MEMORY_MB = 1024;

/** Begins to group a file, in a thread of its own where the worker is built. */
export function startFile(
  order: FileOrder,
  report: (progress: FileProgress) => void,
  worker = WORKER,
): FileThread {
  return existsSync(fileURLToPath(worker)) ? apart(order, report, worker) : here(order, report);
}

function here(order: FileOrder, report: (progress: FileProgress) => void): FileThread {
  const stopping = new AbortController();
  const ended = groupFile(order, report, stopping.signal);
  return {
    ended,
    stop: async () => {
      stopping.abort();
      await ended.catch(() => undefined);
    },
  };
}

function apart(order: FileOrder, report: (progress: FileProgress) => void, file: URL): FileThread {
  const worker = new Worker(file, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  const ended = new Promise<void>((resolve, reject) => {
    worker.on('message', (news: FileNews) => {
      if (news.kind === 'progress') report(news.progress);
      if (news.kind === 'done') resolve();
      if (news.kind === 'unreadable') reject(new UnreadableCases(news.words));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`the thread ended with ${code}`));
    });
  });
  return {
    ended,
    stop: async () => {
      await worker.terminate();
    },
  };
}
