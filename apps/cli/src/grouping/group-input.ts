// SPDX-License-Identifier: Apache-2.0
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { headerCells, type Layout, type ReadHeader } from '@sanyi/grouping';
import type { GroupJob } from './chunk-grouper.js';
import type { Format } from './format.js';
import { layoutOf } from './profile-source.js';
import { type Encoding, endOfCsv, endOfLines, inUtf8, recordChunks } from './record-chunks.js';
import { Refusal } from './refusal.js';

/** Cases as chunks of whole records, and what they are. */
export interface GroupInput {
  readonly kind: GroupJob['input'];
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes of the file, where it has a length. */
  readonly size: number | undefined;
  /** What the person should know: how the file was read, which columns were not used. */
  readonly notes: readonly string[];
  readonly close: () => void;
}

export interface InputOptions {
  /** Undefined is standard input. */
  readonly in?: string;
  readonly profile?: string;
  readonly encoding: Encoding;
}

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

export async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) throw new Refusal(`没有这个文件:${file}`);
  return found.size;
}

/** How a file was read: under which profile, and what nobody asked for. */
export function notesOf({
  profile,
  unused,
}: Pick<ReadHeader, 'unused'> & {
  readonly profile: { readonly title: string };
}): readonly string[] {
  const named = unused.slice(0, 30).join('、');
  const more = unused.length > 30 ? ` 等 ${unused.length} 列` : '';
  return [
    `按“${profile.title}”读取。`,
    ...(unused.length === 0 ? [] : [`没有用到的列:${named}${more}。`]),
  ];
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
