// SPDX-License-Identifier: Apache-2.0
import {
  createWriteStream,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { zipSync } from 'fflate';
import tar from 'tar-stream';

/** Packs a folder under its own name, `.tar.gz` with links and modes; all of one moment, so that bytes repeat. */
export async function packTar(folder, archive, moment) {
  const pack = tar.pack();
  const written = pipeline(pack, createGzip({ level: 6 }), createWriteStream(archive));
  for (const file of namesIn(folder)) await addEntry(pack, folder, file, new Date(moment));
  pack.finalize();
  await written;
}

async function addEntry(pack, folder, file, mtime) {
  const place = path.join(folder, file);
  const state = lstatSync(place);
  const header = { name: `${path.basename(folder)}/${file}`, mtime, uid: 0, gid: 0 };
  if (state.isSymbolicLink()) {
    pack.entry({ ...header, type: 'symlink', linkname: readlinkSync(place), mode: 0o777 });
    return;
  }
  const mode = (state.mode & 0o111) === 0 ? 0o644 : 0o755;
  await new Promise((resolve, reject) => {
    pack.entry({ ...header, mode }, readFileSync(place), (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** The same as `.zip`, for Windows, where there are neither links nor modes. */
export function packZip(folder, archive, moment) {
  const entries = namesIn(folder).map((file) => [
    `${path.basename(folder)}/${file}`,
    readFileSync(path.join(folder, file)),
  ]);
  writeFileSync(archive, zipSync(Object.fromEntries(entries), { level: 6, mtime: moment }));
}

const namesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
