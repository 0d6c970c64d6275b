// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { err, type Result } from '@sanyi/kernel';
import type { Refusal } from '@sanyi/office';
import { type FileRead, type IncomingFile, readFile } from './read-file.js';

/** Why a document was not read: the file says so, or its thread was stopped. */
export type ReadTrouble = Refusal | { readonly code: 'broken-off'; readonly name: string };

/** The built worker, beside the built server. Run from source there is none, and this thread does the work. */
const WORKER = new URL('./reading-worker.js', import.meta.url);

const MOST_MEMORY_MB = 512;
/** The longest document of the samples takes under a second. */
const MOST_MS = 30_000;

/** Reads a document in a thread of its own, within its time and memory. */
export function readApart(
  file: IncomingFile,
  { worker = WORKER, mostMs = MOST_MS }: { readonly worker?: URL; readonly mostMs?: number } = {},
): Promise<Result<FileRead, ReadTrouble>> {
  return existsSync(fileURLToPath(worker)) ? apart(file, worker, mostMs) : readFile(file);
}

function apart(
  file: IncomingFile,
  script: URL,
  mostMs: number,
): Promise<Result<FileRead, ReadTrouble>> {
  const worker = new Worker(script, {
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  return new Promise<Result<FileRead, ReadTrouble>>((resolve) => {
    const breakOff = (): void => {
      resolve(err({ code: 'broken-off', name: file.name }));
    };
    const timer = setTimeout(() => {
      breakOff();
      void worker.terminate();
    }, mostMs);
    worker.once('message', resolve);
    worker.once('error', breakOff);
    worker.once('exit', () => {
      clearTimeout(timer);
      breakOff();
    });
  });
}
