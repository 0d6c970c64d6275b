// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect } from 'vitest';
import { run } from './run.js';

// Files broken at random: each is read, or refused in words that name it. Nothing falls over, and nothing half written stays.

export const DATA = fileURLToPath(new URL('../../../../../data/schemes', import.meta.url));
export const SAMPLE = path.join(DATA, 'sample');

let folder = '';

/** A file in the test's own folder. */
export const at = (name: string): string => path.join(folder, name);

/** The sample as a compiled file. */
export const compiled = (): string => at('sample.scheme');

/** A folder for the tests of a file, with the compiled sample in it. */
export function useHostileFolder(): void {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'sanyi-hostile-'));
    await run(['scheme', 'compile', SAMPLE, '--out', compiled()]);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });
}

/** Runs a command on broken input: it ends well or with a refusal in words, and no part of a file is left. */
export async function survives(
  args: readonly string[],
  input: Uint8Array | string = '',
): Promise<string> {
  const { err, exit } = await run(args, input);
  expect([0, 65]).toContain(exit);
  if (exit === 65) expect(err).toMatch(/[一-龥]/);
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  return exit === 65 ? err : '';
}

/** Names that every object of JavaScript answers to. */
export const OWN_WORDS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
/** Text as people and machines spoil it. */
export const odd: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...OWN_WORDS,
    '',
    ' ',
    'K80.2',
    '51.23',
    '1',
    '男',
    '|',
    ',',
    '"',
    '\u0000',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
