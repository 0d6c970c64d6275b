// SPDX-License-Identifier: Apache-2.0
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Decoded, describeRefusal, MAX_BYTES } from '@sanyi/office';
import { EXIT, Failure } from '../failure.js';

/** What the worker is given. */
export interface DecodeJob {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What the worker answers. */
export type DecodeReply =
  | { readonly ok: true; readonly decoded: Decoded }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** No file may hold a person up longer. */
const SECONDS = 9;
const MEGABYTES = 1024;

/**
 * The text of a file: .docx, .pdf, .html, .txt, told by content.
 *
 * @throws Failure in one line where the file is missing, too large, encrypted, scanned, damaged or takes too long
 */
export async function decodeFile(file: string): Promise<Decoded> {
  const size = await sizeOf(file);
  const name = path.basename(file);
  if (size > MAX_BYTES) {
    throw new Failure(
      EXIT.badInput,
      describeRefusal({ code: 'too-large', name, size, limit: MAX_BYTES }),
    );
  }
  const bytes = await readFile(file);
  const reply = await askWorker({ bytes, name });
  if (!reply.ok) throw new Failure(EXIT.badInput, reply.message);
  return reply.decoded;
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch((error: unknown) => {
    throw new Failure(
      EXIT.noInput,
      `找不到或读不了文件“${file}”(${codeOf(error)})。请检查路径和权限。`,
    );
  });
  if (!found.isFile())
    throw new Failure(
      EXIT.noInput,
      `“${file}”不是文件。请给出一个 .docx、.pdf、.html 或 .txt 文件。`,
    );
  return found.size;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

function askWorker(job: DecodeJob): Promise<DecodeReply> {
  const worker = new Worker(new URL('./decode-worker.js', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  return new Promise<DecodeReply>((resolve) => {
    const refuse = (why: string): void => {
      resolve({
        ok: false,
        code: 'stopped',
        message: `读不了“${job.name}”:${why}请检查文件,或另存为 .docx、.txt 再试。`,
      });
    };
    const timer = setTimeout(() => {
      refuse(`${SECONDS} 秒内没有读完。`);
    }, SECONDS * 1000);
    worker.once('message', (reply: DecodeReply) => {
      resolve(reply);
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      refuse(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? '展开后占用内存过大。'
          : `文件内容异常(${error.message})。`,
      );
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      refuse('读取过程意外结束。');
    });
  }).finally(() => {
    void worker.terminate();
  });
}
