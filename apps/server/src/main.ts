// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { accessSettings } from './access/access-settings.js';
import { migrationsIn } from './database/migrate.js';
import { type House, openHouse } from './house.js';
import { type Settings, settingsFrom } from './settings.js';
import { troubleInWords } from './trouble-in-words.js';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..');

const settings = settingsFrom(process.env, root);
if (settings.ok) await serve(settings.value);
else stop(`${settings.error.name}=${settings.error.value} 不能用，应为 ${settings.error.wanted}。`);

async function serve(settings: Settings): Promise<void> {
  const house = await openHouse(settings, furnishings(settings)).catch((error: unknown) =>
    stop(troubleInWords(error, settings)),
  );
  if (!house.ok) return stop(troubleInWords(house.error, settings));
  const { address, adopted, close, sampleUsers } = house.value;
  if (adopted) console.log('上次没有正常停止：已接管仍在运行的数据库，数据完好。');
  console.log(`\n三医一张网已就绪：${address}`);
  console.log(`文件分解台：${address}/desk`);
  if (sampleUsers.length > 0) printSampleUsers(sampleUsers);
  console.log('按 Ctrl-C 停止。');
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void leave(close));
}

/** The one time that these passwords can be read. */
function printSampleUsers(users: House['sampleUsers']): void {
  console.log('\n示例省的示例用户（一次性口令，只显示这一次，首次登录须修改）：');
  for (const { account, label, password } of users)
    console.log(`  ${account.padEnd(16)}${password}  ${label}`);
}

async function leave(close: () => Promise<void>): Promise<void> {
  console.log('\n正在停止…');
  await close();
  console.log('已停止。');
  process.exit(0);
}

function furnishings(settings: Settings) {
  const manifest = readFileSync(path.join(root, 'package.json'), 'utf8');
  return {
    version: (JSON.parse(manifest) as { version: string }).version,
    migrations: migrationsIn(path.join(root, 'apps/server/src/database/migrations')),
    desk: path.join(root, 'apps/desk/dist/sanyi-desk.html'),
    web: path.join(root, 'apps/web/dist'),
    access: accessSettings(process.env, settings),
  };
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
