// SPDX-License-Identifier: Apache-2.0
import { PassThrough } from 'node:stream';
import type { GroupedChunk } from '@sanyi/grouping';
import { describe, expect, test } from 'vitest';
import type { Crew } from './crew.js';
import { groupStream } from './group-stream.js';

const NONE = { GROUPED: 0, AMBIGUOUS_QY: 0, NO_GROUP: 0, CHECK_FAILED: 0 };

/** Answers each chunk with itself; the first ones take longest. */
const lateCrew = (): Crew & { readonly most: () => number } => {
  let under = 0;
  let most = 0;
  let wait = 40;
  return {
    size: 2,
    most: () => most,
    dismiss: () => Promise.resolve(),
    group: async (bytes): Promise<GroupedChunk> => {
      most = Math.max(most, ++under);
      await new Promise((resolve) => setTimeout(resolve, (wait -= 3)));
      under--;
      return { lines: bytes, read: bytes.length, tally: { ...NONE, GROUPED: 1 } };
    },
  };
};

async function* chunks(count: number, before: (at: number) => void = () => undefined) {
  for (let at = 0; at < count; at++) {
    before(at);
    yield Buffer.from(`${at}\n`);
    await Promise.resolve();
  }
}

const collected = (stream: PassThrough): string =>
  (stream.read() as Buffer | null)?.toString() ?? '';

describe('a stream of chunks', () => {
  test('is answered in input order, with no more under way than the crew can carry', async () => {
    const [out, crew] = [new PassThrough(), lateCrew()];
    const cancel = new AbortController();
    const seen: number[] = [];
    const tally = await groupStream(chunks(10), crew, out, {
      signal: cancel.signal,
      report: ({ done }) => seen.push(done),
    });
    expect(collected(out)).toBe('0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n');
    expect(tally.GROUPED).toBe(10);
    expect(crew.most()).toBeLessThanOrEqual(4);
    expect(seen.at(-1)).toBe(20);
  });

  test('stops where it is cancelled', async () => {
    const [out, cancel] = [new PassThrough(), new AbortController()];
    const source = chunks(1000, (at) => {
      if (at === 20) cancel.abort();
    });
    const running = groupStream(source, lateCrew(), out, {
      signal: cancel.signal,
      report: () => undefined,
    });
    await expect(running).rejects.toThrow();
    expect(collected(out).split('\n').length).toBeLessThan(30);
  });
});
