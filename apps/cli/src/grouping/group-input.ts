// SPDX-License-Identifier: Apache-2.0
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { headerCells, type Layout } from '@sanyi/grouping';
import type { Format } from './format.js';
import { type GroupInput, type InputOptions, notesOf, sizeOf } from './opened-input.js';
import { layoutOf } from './profile-source.js';
import { endOfCsv, endOfLines, inUtf8, recordChunks } from './record-chunks.js';
import { Refusal } from './refusal.js';

/** Opens a file or standard input. @throws Refusal where it is not there, or its columns are not enough */
export async function openInput(
  options: InputOptions,
  format: Format,
  stdin: Readable,
): Promise<GroupInput> {
  if (format === 'parquet') {
    const { openParquet } = await import('./parquet/parquet-input.js');
    return openParquet(options);
  }
  const size = options.in === undefined ? undefined : await sizeOf(options.in);
  const source =
    options.in === undefined ? stdin : createReadStream(options.in, { highWaterMark: 1 << 20 });
  const close = (): void => void source.destroy();
  const text = inUtf8(source, options.encoding);
  if (format === 'ndjson') {
    const chunks = recordChunks(text, endOfLines);
    return { kind: { kind: 'ndjson' }, chunks, size, notes: [], close };
  }
  const { layout, notes, chunks } = await withHeader(recordChunks(text, endOfCsv), options.profile);
  return { kind: { kind: 'csv', layout }, chunks, size, notes, close };
}

async function withHeader(
  chunks: AsyncGenerator<Uint8Array>,
  profileName: string | undefined,
): Promise<{ layout: Layout; notes: readonly string[]; chunks: AsyncIterable<Uint8Array> }> {
  const first = await chunks.next();
  const bytes = first.done === true ? new Uint8Array() : first.value;
  const header = headerCells(bytes);
  if (header === undefined || bytes.length === 0)
    throw new Refusal('文件是空的,或第一行的引号没有配对。');
  const read = await layoutOf(header, profileName);
  return {
    layout: read.layout,
    notes: notesOf(read),
    chunks: after(bytes.subarray(header.end), chunks),
  };
}

async function* after(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  yield* rest;
}
