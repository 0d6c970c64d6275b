// SPDX-License-Identifier: Apache-2.0
// `sanyi audit verify|head` and `sanyi access reset ACCOUNT`: the command hands over to this program, which knows the
// database. A running server goes on meanwhile.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { enterKeep } from '../backup/keep.js';
import { backupTroubleInWords } from '../backup/backup-trouble.js';
import { connect, type Database } from '../database/connect.js';
import { eventStore } from '../events/postgres.js';
import { type Settings, settingsFrom } from '../settings.js';
import { troubleInWords } from '../trouble-in-words.js';
import { resetAtConsole } from './reset-at-console.js';

/** Exit codes: 0 whole, 1 the chain is broken, then as the command has them. */
const EXIT = { broken: 1, usage: 64, refused: 65, bug: 70 } as const;

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    head: { type: 'string' },
    'second-factor': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const TASKS: Readonly<Record<string, (database: Database) => Promise<number>>> = {
  'audit verify': verify,
  'audit head': head,
  'access reset': reset,
};

const settings = settingsFrom(process.env, root);
const task = TASKS[positionals.slice(0, 2).join(' ')];
if (!settings.ok) leave(EXIT.usage, `${settings.error.name} 应为 ${settings.error.wanted}。`);
else if (task === undefined) leave(EXIT.usage, `没有 ${positionals.join(' ')} 这个命令。`);
else await perform(task, settings.value);

async function perform(
  work: (database: Database) => Promise<number>,
  given: Settings,
): Promise<void> {
  try {
    const keep = await enterKeep(given);
    if (!keep.ok) {
      leave(EXIT.refused, backupTroubleInWords(keep.error) ?? troubleInWords(keep.error, given));
      return;
    }
    const { database, close } = connect(keep.value.url);
    try {
      process.exitCode = await work(database);
    } finally {
      await close();
      await keep.value.leave();
    }
  } catch (error) {
    leave(EXIT.bug, troubleInWords(error, given));
  }
}

async function verify(database: Database): Promise<number> {
  const kept = values.head ?? null;
  if (kept !== null && !/^[0-9a-f]{64}$/.test(kept))
    return complain(
      EXIT.usage,
      '--head 是 64 位十六进制的链头（印在已发文件上，或由 sanyi audit head 输出）。',
    );
  const report = await eventStore({ database }).verify(kept);
  const { rows, head: end, fault } = report;
  if (values.json) console.log(JSON.stringify(report));
  else if (fault === null) console.log(`审计链完整：${rows} 条，链头 ${end.seq} ${end.hash}`);
  else console.log(`审计链不完整：${fault.detail}`);
  return fault === null ? 0 : EXIT.broken;
}

async function head(database: Database): Promise<number> {
  const end = await eventStore({ database }).head();
  console.log(values.json ? JSON.stringify(end) : `${end.seq} ${end.hash} ${end.at ?? ''}`);
  return 0;
}

async function reset(database: Database): Promise<number> {
  const account = positionals[2] ?? '';
  const done = await resetAtConsole(database, {
    ...{ account, now: new Date(), secondFactor: values['second-factor'] },
  });
  if (!done.ok) return complain(EXIT.refused, `没有账号 ${account}。`);
  const { value: password } = done;
  if (values.json) console.log(JSON.stringify({ account, password }));
  else console.log(`${account} 的一次性口令：${password}（只显示这一次，首次登录须修改）`);
  return 0;
}

function complain(code: number, words: string): number {
  console.error(`sanyi: ${words}`);
  return code;
}

function leave(code: number, words: string): void {
  process.exitCode = complain(code, words);
}
