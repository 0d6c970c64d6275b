// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { err, ok, type Result } from '@sanyi/kernel';
import { extract } from 'tar-stream';
import type { BackupTrouble } from './backup-trouble.js';
import { type Entry, isFilePath, Manifest, MANIFEST_PATH, tableOf } from './manifest.js';

/** An entry on its way by: its pieces must be taken before the next one comes. */
export interface PassingEntry {
  readonly path: string;
  readonly pieces: AsyncIterable<Buffer>;
}

/** The entries of a backup in their order. */
export async function* entriesOf(file: string): AsyncGenerator<PassingEntry> {
  const archive = extract();
  const source = createReadStream(file);
  const unzipped = createGunzip();
  source.on('error', (error) => unzipped.destroy(error));
  unzipped.on('error', (error) => {
    archive.destroy(error);
  });
  source.pipe(unzipped).pipe(archive);
  try {
    for await (const entry of archive) {
      yield { path: entry.header.name, pieces: entry as AsyncIterable<Buffer> };
    }
  } finally {
    source.destroy();
  }
}

/** Reads a backup to its end before anything is changed: every entry is there, as it was written, and nothing else. */
export async function readManifest(file: string): Promise<Result<Manifest, BackupTrouble>> {
  const damaged = (what: string) => err<BackupTrouble>({ code: 'backup-damaged', file, what });
  try {
    const { seen, text } = await digestsOf(file);
    if (text === undefined) return damaged('缺少清单');
    const manifest = Manifest.safeParse(JSON.parse(text));
    if (!manifest.success) return damaged('清单无法读懂');
    const what = firstFault(seen, manifest.data.entries);
    return what === undefined ? ok(manifest.data) : damaged(what);
  } catch (error) {
    return damaged(error instanceof Error ? error.message : String(error));
  }
}

async function digestsOf(file: string): Promise<{ seen: readonly Entry[]; text?: string }> {
  const seen: Entry[] = [];
  for await (const { path, pieces } of entriesOf(file)) {
    if (path === MANIFEST_PATH) return { seen, text: await textOf(pieces) };
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
    }
    seen.push({ path, bytes, sha256: hash.digest('hex') });
  }
  return { seen };
}

async function textOf(pieces: AsyncIterable<Buffer>): Promise<string> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all).toString('utf8');
}

function firstFault(seen: readonly Entry[], listed: readonly Entry[]): string | undefined {
  if (seen.length !== listed.length)
    return `清单列有 ${listed.length} 项，文件里有 ${seen.length} 项`;
  const stranger = seen.find(({ path }) => tableOf(path) === undefined && !isFilePath(path));
  if (stranger !== undefined) return `不认识的内容 ${stranger.path}`;
  const changed = seen.find((entry, at) => !isSame(entry, listed[at]));
  return changed === undefined ? undefined : `${changed.path} 与清单不符`;
}

const isSame = (one: Entry, other: Entry | undefined): boolean =>
  one.path === other?.path && one.bytes === other.bytes && one.sha256 === other.sha256;
