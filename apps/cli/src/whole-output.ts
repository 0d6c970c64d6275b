// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { EXIT, Failure } from './failure.js';

/** Where a command writes. A file appears under its name whole or not at all. */
export interface Output {
  readonly stream: Writable;
  /** Writes and waits where the stream is full. @throws Failure where it can't be written */
  readonly write: (piece: string | Uint8Array) => Promise<void>;
  /** Waits until all is on the disk, still under the other name. @throws Failure where it can't be written */
  readonly finish: () => Promise<void>;
  /** Finishes, and gives the file its name. @throws Failure where it can't be written */
  readonly keep: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** The name a file is written under until it is whole: beside its place, so that renaming moves nothing. */
export const partOf = (file: string): string =>
  path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);

/** A file beside its place under another name, renamed when kept; standard output where no file is named. */
export function openOutput(
  file: string | undefined,
  { stdout }: { readonly stdout: Writable },
): Output {
  return file === undefined ? toStream(stdout) : toFile(file);
}

function toStream(stream: Writable): Output {
  const nothing = (): Promise<void> => Promise.resolve();
  return { stream, write: writer(stream), finish: nothing, keep: nothing, discard: nothing };
}

/** A file beside its place under another name, renamed when kept. */
export function toFile(file: string): Output {
  const part = partOf(file);
  const stream = createWriteStream(part, { highWaterMark: 1 << 22 });
  // Told to whoever writes or finishes next; before that it must not count as unhandled.
  stream.on('error', () => undefined);
  const finish = async (): Promise<void> => {
    if (stream.closed && stream.errored === null) return;
    stream.end();
    await orInWords(finished(stream));
  };
  return {
    stream,
    write: writer(stream),
    finish,
    keep: async () => {
      await finish();
      await orInWords(rename(part, file));
    },
    discard: async () => {
      await closed(stream);
      await rm(part, { force: true });
    },
  };
}

/** Waits until nothing more is written: what was still under way fails, and that is meant. */
function closed(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    if (stream.closed) resolve();
    else stream.once('close', resolve);
    stream.destroy();
  });
}

const writer =
  (stream: Writable) =>
  async (piece: string | Uint8Array): Promise<void> => {
    if (stream.write(piece)) return;
    await orInWords(
      stream.errored === null ? once(stream, 'drain') : Promise.reject(stream.errored),
    );
  };

/** @throws Failure that says why nothing can be written, and what to do */
export async function orInWords<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure(
      EXIT.cannotWrite,
      `写不了文件(${why})。请检查目录权限、磁盘空间,或文件是否正被打开。`,
    );
  }
}
