// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { PassingEntry } from './archive-reader.js';
import type { BackupTrouble } from './backup-trouble.js';
import { MANIFEST_PATH } from './manifest.js';

/** Puts the files of a backup below a data folder and can take them away again. */
export interface FilePlacer {
  readonly place: (entry: PassingEntry) => Promise<BackupTrouble | undefined>;
  readonly undo: () => Promise<void>;
}

/** A file that is there already stays if it is the same; a different one is never touched. */
export function filePlacer(root: string): FilePlacer {
  const added: string[] = [];
  return {
    place: async ({ path: name, pieces }) => {
      if (name === MANIFEST_PATH) return undefined;
      const target = path.join(root, name);
      const draft = `${target}.${process.pid}.part`;
      await mkdir(path.dirname(target), { recursive: true });
      const digest = await write(draft, pieces);
      if (!existsSync(target)) {
        await rename(draft, target);
        added.push(target);
        return undefined;
      }
      await rm(draft);
      return (await digestOf(target)) === digest ? undefined : { code: 'file-differs', path: name };
    },
    undo: async () => {
      for (const file of added) await rm(file, { force: true });
    },
  };
}

async function write(file: string, pieces: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(file, 'w', 0o600);
  for await (const piece of pieces) {
    hash.update(piece);
    await handle.write(piece);
  }
  await handle.sync();
  await handle.close();
  return hash.digest('hex');
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
