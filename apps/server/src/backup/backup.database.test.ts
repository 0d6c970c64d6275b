// SPDX-License-Identifier: Apache-2.0
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../database/migrate.js';
import {
  type FreshDatabase,
  freshDatabase,
  freshEmbeddedDatabase,
} from '../testing/fresh-database.js';
import {
  AWKWARD_ROWS as FILL,
  AWKWARD_SHAPE as SHAPE,
  LATER_STEP as LATER,
} from '../testing/awkward-tables.js';
import { backupTroubleInWords } from './backup-trouble.js';
import { stateOf } from '../testing/state-of.js';
import { restoreBackup } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-backup-'));
const dropped: FreshDatabase[] = [];
const clients: pg.Client[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) await client.end();
  for (const one of dropped.splice(0)) await one.drop();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function open(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  clients.push(client);
  return client;
}

async function database(make = freshDatabase): Promise<string> {
  const fresh = await make();
  dropped.push(fresh);
  return fresh.url;
}

async function filled(): Promise<string> {
  const url = await database();
  const client = await open(url);
  await migrate(client, [SHAPE]);
  await client.query(FILL);
  await client.end();
  clients.pop();
  return url;
}

let files = 0;
const newFile = (): string => path.join(folder, `${(files += 1)}.tar.gz`);
const newFolder = (): string => path.join(folder, `data-${(files += 1)}`);

const backup = (url: string, file: string, dataFolder = newFolder()) =>
  writeBackup({
    ...{ url, dataFolder, file, version: '1.0.0', now: () => new Date(0) },
    onProgress: () => undefined,
  });

const restore = (
  url: string,
  file: string,
  more: Partial<Parameters<typeof restoreBackup>[0]> = {},
) =>
  restoreBackup({
    ...{ url, dataFolder: newFolder(), file, migrations: [SHAPE], force: false },
    onProgress: () => undefined,
    ...more,
  });

describe('from one server to the other and back', () => {
  test('every row, number, file and guard is there again', async () => {
    const source = await filled();
    const data = newFolder();
    mkdirSync(path.join(data, 'files/甲'), { recursive: true });
    mkdirSync(path.join(data, 'lake'));
    writeFileSync(path.join(data, 'files/甲/附件 1.bin'), Buffer.alloc(5_000_000, 7));
    writeFileSync(path.join(data, 'lake/cases.parquet'), 'PAR1');
    const before = await stateOf(source);
    expect(before['child']).toHaveLength(9_002);

    const [out, back] = [newFile(), newFile()];
    const made = await backup(source, out, data);
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.entries.filter(({ path: at }) => at.includes('/child/')).length).toBe(2);
    const [embedded, elsewhere] = [await database(freshEmbeddedDatabase), newFolder()];
    expect(await restore(embedded, out, { dataFolder: elsewhere })).toMatchObject({ ok: true });
    expect(await stateOf(embedded)).toEqual(before);

    expect(await backup(embedded, back, elsewhere)).toMatchObject({ ok: true });
    const [again, home] = [await database(), newFolder()];
    expect(await restore(again, back, { dataFolder: home })).toMatchObject({ ok: true });
    expect(await stateOf(again)).toEqual(before);
    expect(
      readFileSync(path.join(home, 'files/甲/附件 1.bin')).equals(Buffer.alloc(5_000_000, 7)),
    ).toBe(true);
    expect(readdirSync(path.join(home, 'lake'))).toEqual(['cases.parquet']);

    const client = await open(again);
    await expect(client.query('delete from stands')).rejects.toThrow('no');
    await expect(client.query(`insert into child (parent) values (99)`)).rejects.toThrow(
      /foreign key/,
    );
    const { rows } = await client.query(
      `insert into parent (name) values ('新') returning id::int`,
    );
    expect(rows).toEqual([{ id: 6 }]);
  });

  test('while others write, the tables of a backup are those of one moment', async () => {
    const source = await filled();
    const writer = await open(source);
    const writing = { on: true };
    const written = (async () => {
      while (writing.on)
        await writer.query(
          'begin; insert into debit values (1); insert into credit values (1); commit',
        );
    })();
    const file = newFile();
    await backup(source, file);
    writing.on = false;
    await written;
    const target = await database();
    await restore(target, file);
    const state = await stateOf(target);
    expect(state['debit']).toEqual(state['credit']);
  });

  test('an older backup is brought up to date; a newer one is refused', async () => {
    const [source, file] = [await filled(), newFile()];
    await backup(source, file);
    const target = await database();
    expect(await restore(target, file, { migrations: [SHAPE, LATER] })).toMatchObject({ ok: true });
    const client = await open(target);
    expect((await client.query('select more from parent')).rowCount).toBe(5);
    await client.end();
    const newer = newFile();
    await backup(target, newer);
    expect(await restore(await database(), newer)).toMatchObject({
      error: { code: 'backup-is-newer' },
    });
    const changed = { ...SHAPE, sql: `${SHAPE.sql} select 1;` };
    expect(await restore(await database(), file, { migrations: [changed] })).toEqual({
      ok: false,
      error: { code: 'migration-changed', name: SHAPE.name },
    });
  });
});

describe('refused, with everything as it was', () => {
  let file = '';
  let target = '';
  let before: unknown;

  beforeAll(async () => {
    file = newFile();
    await backup(await filled(), file);
  });

  async function occupied(): Promise<string> {
    target = await database();
    const client = await open(target);
    await migrate(client, [SHAPE]);
    await client.query(`insert into parent (name) values ('原有')`);
    await client.end();
    before = await stateOf(target);
    return target;
  }

  async function unchanged(): Promise<void> {
    expect(await stateOf(target)).toEqual(before);
  }

  test('a database that holds something, unless it was said that it may go', async () => {
    expect(await restore(await occupied(), file)).toEqual({
      ok: false,
      error: { code: 'not-empty', tables: 7 },
    });
    await unchanged();
    expect(await restore(target, file, { force: true })).toMatchObject({ ok: true });
    expect((await stateOf(target))['parent']).toHaveLength(5);
  });

  test('a database that others use', async () => {
    await open(await occupied());
    expect(await restore(target, file, { force: true })).toMatchObject({
      error: { code: 'database-in-use', sessions: 1 },
    });
    await unchanged();
  });

  const DAMAGED: readonly (readonly [string, (damaged: string) => void])[] = [
    [
      'cut short',
      (at) => {
        truncateSync(at, 20_000);
      },
    ],
    [
      'empty',
      (at) => {
        truncateSync(at, 0);
      },
    ],
    [
      'one sign changed',
      (at) => {
        writeFileSync(at, changedAt(5_000));
      },
    ],
    [
      'no archive',
      (at) => {
        writeFileSync(at, '三医'.repeat(1_000));
      },
    ],
    [
      'a folder left out',
      (at) => {
        writeFileSync(at, without('database/stands'));
      },
    ],
  ];

  const tar = (): Buffer => gunzipSync(readFileSync(file));

  function changedAt(position: number): Buffer {
    const bytes = tar();
    bytes[position] = (bytes[position] ?? 0) ^ 1;
    return gzipSync(bytes);
  }

  /** The archive without one of its entries (a header of 512 bytes, then the content in whole blocks). */
  function without(name: string): Buffer {
    const bytes = tar();
    const at = bytes.indexOf(name);
    const size = parseInt(bytes.subarray(at + 124, at + 135).toString(), 8);
    const end = at + 512 + Math.ceil(size / 512) * 512;
    return gzipSync(Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]));
  }

  test.each(DAMAGED)('a file that is %s', async (_, damage) => {
    const damaged = newFile();
    writeFileSync(damaged, readFileSync(file));
    damage(damaged);
    await occupied();
    const outcome = await restore(target, damaged, { force: true });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'backup-damaged', file: damaged } });
    if (!outcome.ok) expect(backupTroubleInWords(outcome.error)).toContain(damaged);
    await unchanged();
  });

  test('a file in the way: it stays, those added before it go again', async () => {
    const data = newFolder();
    mkdirSync(path.join(data, 'files'), { recursive: true });
    for (const name of ['a', 'b']) writeFileSync(path.join(data, 'files', name), `new ${name}`);
    const withFiles = newFile();
    await backup(await filled(), withFiles, data);
    const there = newFolder();
    mkdirSync(path.join(there, 'files'), { recursive: true });
    writeFileSync(path.join(there, 'files/b'), 'old b');
    await occupied();
    expect(await restore(target, withFiles, { force: true, dataFolder: there })).toEqual({
      ok: false,
      error: { code: 'file-differs', path: 'files/b' },
    });
    await unchanged();
    expect(readdirSync(path.join(there, 'files'))).toEqual(['b']);
    expect(readFileSync(path.join(there, 'files/b'), 'utf8')).toBe('old b');
  });

  test('a backup over a file that is there, and one of an empty database', async () => {
    expect(await backup(await filled(), file)).toEqual({
      ok: false,
      error: { code: 'file-exists', file },
    });
    const none = newFile();
    expect(await backup(await database(), none)).toMatchObject({
      error: { code: 'nothing-to-back-up' },
    });
    expect(existsSync(none)).toBe(false);
  });
});
