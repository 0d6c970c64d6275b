// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { GroupedChunk } from '@sanyi/grouping';
import { chunkGrouper, type GroupJob } from './chunk-grouper.js';

/** Whoever groups chunks: this thread, or workers. Chunks are answered in any order; callers keep theirs. */
export interface Crew {
  readonly size: number;
  readonly group: (bytes: Uint8Array) => Promise<GroupedChunk>;
  readonly dismiss: () => Promise<void>;
}

/** The built worker, beside the built command. Run from source there is none, and one thread does the work. */
const WORKER = new URL('./group-worker.js', import.meta.url);

export function crewFor(job: GroupJob, threads = availableParallelism(), worker = WORKER): Crew {
  return threads > 1 && existsSync(fileURLToPath(worker))
    ? workerCrew(job, threads, worker)
    : soloCrew(job);
}

function soloCrew(job: GroupJob): Crew {
  const group = chunkGrouper(job);
  return {
    size: 1,
    group: (bytes) => Promise.resolve().then(() => group(bytes)),
    dismiss: () => Promise.resolve(),
  };
}

interface Hand {
  readonly worker: Worker;
  waiting: { resolve: (chunk: GroupedChunk) => void; reject: (reason: Error) => void }[];
}

function workerCrew(job: GroupJob, threads: number, file: URL): Crew {
  const hands = Array.from({ length: threads }, () => hire(job, file));
  return {
    size: threads,
    group: (bytes) => assign(leastBusy(hands), bytes),
    dismiss: async () => {
      await Promise.all(hands.map(({ worker }) => worker.terminate()));
    },
  };
}

function hire(job: GroupJob, file: URL): Hand {
  const hand: Hand = { worker: new Worker(file, { workerData: job }), waiting: [] };
  hand.worker.on('message', (chunk: GroupedChunk) => hand.waiting.shift()?.resolve(chunk));
  hand.worker.on('error', (reason) => {
    for (const { reject } of hand.waiting) reject(reason);
    hand.waiting = [];
  });
  return hand;
}

/** A worker answers in the order it was asked, so the first who waits gets the first answer. */
function assign(hand: Hand, bytes: Uint8Array): Promise<GroupedChunk> {
  return new Promise((resolve, reject) => {
    hand.waiting.push({ resolve, reject });
    const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes);
    hand.worker.postMessage(own, [own.buffer as ArrayBuffer]);
  });
}

const leastBusy = (hands: readonly Hand[]): Hand =>
  hands.reduce((best, hand) => (hand.waiting.length < best.waiting.length ? hand : best));
