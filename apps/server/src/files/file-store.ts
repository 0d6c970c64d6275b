// SPDX-License-Identifier: Apache-2.0
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Bytes on disk under their SM3, below the `files` of the data folder. */
export interface FileStore {
  /** Keeps bytes and answers their digest; the same bytes stand once. */
  readonly keep: (bytes: Buffer) => Promise<string>;
  /** Null where they are not there. */
  readonly read: (digest: string) => Promise<ReadStream | null>;
  /** Removes what is old enough and not among the digests that are in use; answers how many. */
  readonly sweep: (inUse: ReadonlySet<string>, before: Date) => Promise<number>;
}

const DIGEST = /^[0-9a-f]{64}$/;

/** Opens the store in a folder, which is made with the first file. */
export function fileStore(folder: string): FileStore {
  const placeOf = (digest: string): string => path.join(folder, digest.slice(0, 2), digest);
  return {
    keep: async (bytes) => {
      const digest = createHash('sm3').update(bytes).digest('hex');
      await writeWhole(placeOf(digest), bytes);
      return digest;
    },
    read: async (digest) => {
      if (!DIGEST.test(digest) || !(await isThere(placeOf(digest)))) return null;
      return createReadStream(placeOf(digest));
    },
    sweep: (inUse, before) => sweep(folder, inUse, before),
  };
}

/** Under another name until it is whole and on the disk; over the same bytes, which are young again. */
async function writeWhole(place: string, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true });
  const draft = `${place}.${randomBytes(6).toString('hex')}.part`;
  const handle = await open(draft, 'w', 0o600);
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
  await rename(draft, place);
}

const isThere = (place: string): Promise<boolean> =>
  stat(place).then(
    (state) => state.isFile(),
    () => false,
  );

async function sweep(folder: string, inUse: ReadonlySet<string>, before: Date): Promise<number> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const orphans = found.filter((one) => one.isFile() && isOurs(one.name) && !inUse.has(one.name));
  let removed = 0;
  for (const { parentPath, name } of orphans) {
    const place = path.join(parentPath, name);
    if ((await stat(place)).mtime >= before) continue;
    await rm(place);
    removed += 1;
  }
  return removed;
}

/** A file of the store, or one that was never finished: nothing else is touched. */
const isOurs = (name: string): boolean => /^[0-9a-f]{64}(?:\.[0-9a-f]{12}\.part)?$/.test(name);
