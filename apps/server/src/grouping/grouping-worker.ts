// SPDX-License-Identifier: Apache-2.0
import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableCases } from './case-layout.js';
import { type FileOrder, groupFile } from './group-file.js';
import type { FileNews } from './file-thread.js';

// A thread that groups one file and says how far it is; the thread of the server stays free for everybody.
const tell = (news: FileNews): void => parentPort?.postMessage(news);

try {
  await groupFile(workerData as FileOrder, (progress) => {
    tell({ kind: 'progress', progress });
  });
  tell({ kind: 'done' });
} catch (error) {
  if (!(error instanceof UnreadableCases)) throw error;
  tell({ kind: 'unreadable', words: error.words });
}
