// SPDX-License-Identifier: Apache-2.0
import { supportOlderBrowsers } from '../older-browsers.js';
import type { Job, Reply } from './messages.js';
import { work } from './work.js';

supportOlderBrowsers();

/**
 * Decoding, reading and writing files happen off the page, which so never freezes. Answers go over the job's own channel:
 * pdf.js, which takes any worker for its own, speaks on the worker's.
 */
self.addEventListener('message', ({ data, ports: [port] }: MessageEvent<Job>) => {
  if (port !== undefined) void answer(data, port);
});

async function answer(job: Job, port: MessagePort): Promise<void> {
  const reply = (message: Reply): void => {
    port.postMessage(message);
  };
  try {
    reply(
      await work(job, (stage) => {
        reply({ kind: 'stage', stage });
      }),
    );
  } catch (fault) {
    reply({ kind: 'failed', message: fault instanceof Error ? fault.message : String(fault) });
  }
}
