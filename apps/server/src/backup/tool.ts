// SPDX-License-Identifier: Apache-2.0
// `sanyi backup FILE` and `sanyi restore FILE [--force]`: the command hands over to this program, which knows the database.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Result } from '@sanyi/kernel';
import { migrationsIn } from '../database/migrate.js';
import { type Settings, settingsFrom } from '../settings.js';
import { troubleInWords } from '../trouble-in-words.js';
import { type BackupTrouble, backupTroubleInWords } from './backup-trouble.js';
import { enterAlone, enterKeep, type Keep } from './keep.js';
import type { Manifest } from './manifest.js';
import { restoreBackup } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

/** Exit codes as the command has them: wrong use, refused, our bug. */
const EXIT = { usage: 64, refused: 65, bug: 70 } as const;

type Task = (keep: Keep, settings: Settings) => Promise<Result<Manifest, BackupTrouble>>;

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    force: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const [task = '', file = ''] = positionals;

const settings = settingsFrom(process.env, root);
if (!settings.ok) {
  const { name, value, wanted } = settings.error;
  leave(EXIT.usage, `${name}=${value} 不能用，应为 ${wanted}。`);
}
if (file === '') leave(EXIT.usage, '请给出备份文件名。');
if (task === 'backup') await perform(enterKeep, backup, settings.value);
else if (task === 'restore') await perform(enterAlone, restore, settings.value);
else leave(EXIT.usage, `没有 ${task} 这个命令。`);

async function perform(
  enter: (settings: Settings) => Promise<Result<Keep, BackupTrouble>>,
  work: Task,
  given: Settings,
): Promise<void> {
  try {
    const keep = await enter(given);
    if (!keep.ok) return refuse(keep.error, given);
    const done = await workIn(keep.value, work, given);
    if (!done.ok) return refuse(done.error, given);
    report(done.value);
  } catch (error) {
    leave(EXIT.bug, troubleInWords(error, given));
  }
}

async function workIn(keep: Keep, work: Task, given: Settings): ReturnType<Task> {
  try {
    return await work(keep, given);
  } finally {
    await keep.leave();
  }
}

function backup({ url }: Keep, { dataFolder }: Settings): ReturnType<Task> {
  const manifest = readFileSync(path.join(root, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const now = () => new Date();
  return writeBackup({ url, dataFolder, file: path.resolve(file), version, now, onProgress });
}

function restore({ url }: Keep, { dataFolder }: Settings): ReturnType<Task> {
  const migrations = migrationsIn(path.join(root, 'apps/server/src/database/migrations'));
  const { force } = values;
  return restoreBackup({
    ...{ url, dataFolder, file: path.resolve(file), migrations, force, onProgress },
  });
}

function onProgress(words: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${words}…`);
}

function report({ madeAt, tables, entries }: Manifest): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const files = entries.filter((entry) => !entry.path.startsWith('database/')).length;
  if (values.json) console.log(JSON.stringify({ file, madeAt, tables, files }));
  else {
    const done = task === 'backup' ? '已备份到' : '已恢复自';
    console.log(
      `${done} ${file}：${tables.length} 张表 ${rows} 行，${files} 个文件（${madeAt}）。`,
    );
    if (task === 'backup')
      console.log('备份不含个人信息的密钥（数据文件夹的 keys/），请另行妥善保存。');
  }
}

function refuse(trouble: BackupTrouble, given: Settings): never {
  leave(EXIT.refused, backupTroubleInWords(trouble) ?? troubleInWords(trouble, given));
}

function leave(code: number, words: string): never {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  console.error(`sanyi: ${words}`);
  process.exit(code);
}
