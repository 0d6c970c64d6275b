// SPDX-License-Identifier: Apache-2.0
import { parentPort, workerData } from 'node:worker_threads';
import { chunkGrouper, type GroupJob } from './chunk-grouper.js';

// One worker of a crew: takes chunks of whole records, gives their answers back in the order they came.
const group = chunkGrouper(workerData as GroupJob);

parentPort?.on('message', (bytes: Uint8Array) => {
  const chunk = group(bytes);
  const lines = chunk.lines.slice();
  parentPort?.postMessage({ ...chunk, lines }, [lines.buffer]);
});
