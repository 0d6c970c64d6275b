// SPDX-License-Identifier: Apache-2.0
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordAlone } from '../events/record.js';
import { freshDatabase, freshEmbeddedDatabase } from '../testing/fresh-database.js';
import { fullDatabase } from '../testing/full-database.js';
import { stateOf } from '../testing/state-of.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const KEEP = path.join(root, 'apps/server/dist/keep.js');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-command-'));
  execFileSync(process.execPath, [path.join(root, 'scripts/build-server.js')]);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** `sanyi backup|restore` on a database and a data folder. */
const keep = (url: string, data: string, ...words: readonly string[]) =>
  promisify(execFile)(process.execPath, [KEEP, ...words, '--json'], {
    env: { ...process.env, DATABASE_URL: url, SANYI_VAR: path.join(folder, data) },
  });

test('by the command: embedded, to the other server, and back to the embedded one; rows, numbers, files and the chain are the same', async () => {
  const home = await fullDatabase(freshEmbeddedDatabase);
  const { database } = home.connection;
  for (let n = 0; n < 20; n += 1)
    await recordAlone(database, {
      ...{ at: new Date(n), kind: 'session.opened', actor: `a${n}`, region: '990000' },
      ...{ unit: null, subject: `user:${n}`, why: '=1+1\t“示例”\\' },
    });
  mkdirSync(path.join(folder, 'home/files/ab'), { recursive: true });
  writeFileSync(path.join(folder, 'home/files/ab/附件'), '示例');
  const before = await stateOf(home.url);
  const [away, back] = [await freshDatabase(), await freshEmbeddedDatabase()];
  const [out, again] = [path.join(folder, 'out.tar.gz'), path.join(folder, 'again.tar.gz')];

  await keep(home.url, 'home', 'backup', out);
  await keep(away.url, 'away', 'restore', out);
  expect(await stateOf(away.url)).toEqual(before);
  await keep(away.url, 'away', 'backup', again);
  const { stdout } = await keep(back.url, 'back', 'restore', again);
  expect(JSON.parse(stdout)).toMatchObject({ files: 1 });
  expect(await stateOf(back.url)).toEqual(before);
  expect(before['events']).toHaveLength(20);
  expect(readFileSync(path.join(folder, 'back/files/ab/附件'), 'utf8')).toBe('示例');
  await expect(keep(back.url, 'back', 'restore', again)).rejects.toMatchObject({ code: 65 });
  await home.remove();
  await away.drop();
  await back.drop();
});
