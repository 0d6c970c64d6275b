// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { addTallies, type GroupedChunk, NO_CASES, type Tally } from '@sanyi/grouping';
import type { Crew } from './crew.js';
import { UnreadableInput } from './record-chunks.js';

export interface Progress {
  /** Bytes of input whose answers are written; rows of a Parquet file. */
  readonly done: number;
  readonly tally: Tally;
}

interface Asked {
  readonly length: number;
  readonly answer: Promise<GroupedChunk>;
}

/**
 * Groups chunk after chunk and writes the answers in input order. At most two chunks a worker are under
 * way, so memory does not grow with the file. Stops at the signal.
 */
export async function groupStream(
  chunks: AsyncIterable<Uint8Array>,
  crew: Crew,
  out: Writable,
  { signal, report }: { readonly signal: AbortSignal; readonly report: (now: Progress) => void },
): Promise<Tally> {
  let progress: Progress = { done: 0, tally: NO_CASES };
  const asked: Asked[] = [];
  const settle = async (): Promise<void> => {
    const next = asked.shift();
    if (next === undefined) return;
    const chunk = await next.answer;
    if (chunk.read < next.length) throw unread(progress, chunk);
    if (!out.write(chunk.lines)) await once(out, 'drain', { signal });
    const tally = addTallies(progress.tally, chunk.tally);
    progress = { done: progress.done + next.length, tally };
    report(progress);
  };
  for await (const bytes of chunks) {
    signal.throwIfAborted();
    const { length } = bytes; // Read now: posting the bytes to a worker takes them away.
    const answer = crew.group(bytes);
    answer.catch(() => undefined); // Awaited in turn; an early failure must not count as unhandled.
    asked.push({ length, answer });
    if (asked.length >= crew.size * 2) await settle();
  }
  while (asked.length > 0) {
    signal.throwIfAborted();
    await settle();
  }
  return progress.tally;
}

function unread({ tally }: Progress, chunk: GroupedChunk): UnreadableInput {
  const rows = total(tally) + total(chunk.tally);
  return new UnreadableInput(`第 ${rows + 1} 例读不懂:引号没有配对,或这一行不是 JSON 对象。`);
}

export const total = (tally: Tally): number =>
  tally.GROUPED + tally.AMBIGUOUS_QY + tally.NO_GROUP + tally.CHECK_FAILED;
