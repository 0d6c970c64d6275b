// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { type Entry, MANIFEST_PATH } from './manifest.js';

/** A backup while it is written. */
export interface ArchiveWriter {
  readonly add: (path: string, bytes: Buffer) => Promise<void>;
  readonly addFile: (path: string, source: string) => Promise<void>;
  readonly entries: () => readonly Entry[];
  /** Writes the manifest and gives the file its name. */
  readonly finish: (manifest: object) => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/** Writes a tar.gz under another name until it is whole; only its owner can read it. */
export function archiveWriter(file: string): ArchiveWriter {
  const part = `${file}.${process.pid}.part`;
  const archive = pack();
  const written = pipeline(
    archive,
    createGzip({ level: 6 }),
    createWriteStream(part, { mode: 0o600 }),
  );
  // Whoever adds or finishes hears of it; until then it is nobody's unhandled rejection.
  written.catch(() => undefined);
  const entries: Entry[] = [];
  const put = async (path: string, bytes: Buffer): Promise<void> => {
    const stored = new Promise<void>((resolve, reject) => {
      archive.entry({ name: path, mode: 0o600 }, bytes, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
    await Promise.race([stored, written]);
  };
  return {
    add: async (path, bytes) => {
      await put(path, bytes);
      entries.push({ path, bytes: bytes.length, sha256: sha256(bytes) });
    },
    addFile: async (path, source) => {
      const { size } = await stat(source);
      const hash = createHash('sha256');
      const entry = archive.entry({ name: path, size, mode: 0o600 });
      const source$ = createReadStream(source);
      source$.on('data', (piece) => hash.update(piece));
      await Promise.race([pipeline(source$, entry), written]);
      entries.push({ path, bytes: size, sha256: hash.digest('hex') });
    },
    entries: () => entries,
    finish: async (manifest) => {
      await put(MANIFEST_PATH, Buffer.from(JSON.stringify(manifest, null, 2)));
      archive.finalize();
      await written;
      await sync(part);
      await rename(part, file);
    },
    abandon: async () => {
      archive.destroy();
      await written.catch(() => undefined);
      await rm(part, { force: true });
    },
  };
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r');
  await handle.sync();
  await handle.close();
}
