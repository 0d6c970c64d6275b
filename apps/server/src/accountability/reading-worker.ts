// SPDX-License-Identifier: Apache-2.0
import { parentPort, workerData } from 'node:worker_threads';
import { type IncomingFile, readFile } from './read-file.js';

// A thread that reads one document: a file made to take long or much memory takes this thread down, and nobody else.
parentPort?.postMessage(await readFile(workerData as IncomingFile));
