// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** Where answers go. A file appears whole or not at all. */
export interface Output {
  readonly stream: Writable;
  /** Writes and waits where the stream is full. */
  readonly write: (text: string) => Promise<void>;
  readonly keep: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** A file beside its place under another name, renamed when kept; standard output where no file is named. */
export function openOutput(
  file: string | undefined,
  { stdout }: { readonly stdout: Writable },
): Output {
  if (file === undefined) {
    const nothing = (): Promise<void> => Promise.resolve();
    return { stream: stdout, write: writer(stdout), keep: nothing, discard: nothing };
  }
  const part = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  const stream = createWriteStream(part, { highWaterMark: 1 << 22 });
  return {
    stream,
    write: writer(stream),
    keep: async () => {
      stream.end();
      await finished(stream);
      await rename(part, file);
    },
    discard: async () => {
      await closed(stream);
      await rm(part, { force: true });
    },
  };
}

/** Waits until nothing more is written: what was still under way fails, and that is meant. */
function closed(stream: Writable): Promise<void> {
  stream.on('error', () => undefined);
  return new Promise((resolve) => {
    if (stream.closed) resolve();
    else stream.once('close', resolve);
    stream.destroy();
  });
}

const writer =
  (stream: Writable) =>
  async (text: string): Promise<void> => {
    if (!stream.write(text)) await once(stream, 'drain');
  };
