// SPDX-License-Identifier: Apache-2.0
import { stat } from 'node:fs/promises';
import type { ReadHeader } from '@sanyi/grouping';
import type { GroupJob } from './chunk-grouper.js';
import type { Encoding } from './record-chunks.js';
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
