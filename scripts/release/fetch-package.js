// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import tar from 'tar-stream';

/**
 * The files of a package, `[{ path, bytes, mode }]`, as npm serves them and of exactly the content that the integrity
 * names. What was fetched once is kept in `cache`, and then no network is needed.
 *
 * @throws where npm does not answer, or the content is another
 */
export async function packageFiles({ name, version, integrity }, cache) {
  const archive = path.join(cache, `${name.replace('/', '+')}-${version}.tgz`);
  if (!existsSync(archive)) fetchTo(archive, `${name}@${version}`);
  const bytes = readFileSync(archive);
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (found !== integrity) {
    rmSync(archive);
    throw new Error(
      `${name}@${version}: content is ${found}, expected ${integrity}. Nothing was used; try again.`,
    );
  }
  return unpack(bytes);
}

function fetchTo(archive, wanted) {
  mkdirSync(path.dirname(archive), { recursive: true });
  const draft = mkdtempSync(path.join(path.dirname(archive), 'fetch-'));
  try {
    const words = ['pack', '--silent', '--ignore-scripts', '--pack-destination', draft, wanted];
    const shell = process.platform === 'win32';
    const name = execFileSync('npm', words, { encoding: 'utf8', shell }).trim().split('\n').at(-1);
    renameSync(path.join(draft, name), archive);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** npm puts everything below one folder, `package/` as a rule. */
async function unpack(bytes) {
  const files = [];
  const extract = tar.extract();
  extract.on('entry', (header, stream, next) => {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      const { name, type, mode } = header;
      const place = name.slice(name.indexOf('/') + 1);
      if (type === 'file') files.push({ path: place, bytes: Buffer.concat(chunks), mode });
      next();
    });
  });
  await pipeline(Readable.from([bytes]), createGunzip(), extract);
  return files;
}
