// SPDX-License-Identifier: Apache-2.0
/**
 * `npm start`: builds what is out of date, then opens the house on this computer: web, desk, database. PORT, HOST,
 * SANYI_VAR, DATABASE_URL and LOG_LEVEL say otherwise. Ctrl-C stops it.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const SERVER = path.join(root, 'apps/server/dist/main.js');

const SKIPPED = new Set(['node_modules', 'dist']);

/** What is built, from what, and how. */
const PRODUCTS = [
  {
    label: '分解台 sanyi-desk.html',
    output: path.join(root, 'apps/desk/dist/sanyi-desk.html'),
    sources: ['apps/desk', 'packages', 'data/samples/notices', 'package-lock.json'],
    command: ['npm', ['run', 'build', '--silent', '-w', '@sanyi/desk']],
  },
  {
    label: '网页',
    output: path.join(root, 'apps/web/dist/index.html'),
    sources: ['apps/web', 'packages/contract', 'package-lock.json'],
    command: ['npm', ['run', 'build', '--silent', '-w', '@sanyi/web', '--', '--logLevel=warn']],
  },
  {
    label: '服务器',
    output: SERVER,
    sources: ['apps/server', 'packages', 'scripts/build-server.js', 'package-lock.json'],
    command: [process.execPath, ['scripts/build-server.js']],
  },
  {
    label: '命令行 sanyi',
    output: path.join(root, 'apps/cli/dist/sanyi.js'),
    sources: ['apps/cli', 'packages', 'scripts/build-cli.js', 'package-lock.json'],
    command: [process.execPath, ['scripts/build-cli.js']],
  },
];

refuseBadPort(process.env.PORT);
const cancel = () => {
  stop('\n已取消。', 130);
};
process.on('SIGINT', cancel).on('SIGTERM', cancel);
for (const [index, product] of PRODUCTS.entries()) {
  await bringUpToDate(product, `[${index + 1}/${PRODUCTS.length}]`);
}
process.off('SIGINT', cancel).off('SIGTERM', cancel);
await import(pathToFileURL(SERVER).href);

/** The server checks its settings too; a wrong port is not worth a minute of building. */
function refuseBadPort(text) {
  if (text === undefined) return;
  const number = Number(text);
  if (text.trim() !== '' && Number.isInteger(number) && number >= 0 && number <= 65_535) return;
  stop(`PORT=${text} 不是端口号。请用 0 到 65535 的整数，例如：PORT=8090 npm start`);
}

async function bringUpToDate({ label, output, sources, command }, step) {
  if (isFresh(output, sources)) {
    console.log(`${step} ${label}：已是最新`);
    return;
  }
  console.log(`${step} ${label}：正在构建…`);
  const begun = Date.now();
  const code = await run(...command);
  if (code !== 0) {
    stop(`${label} 没有构建成功（见上方信息）。若刚下载源码，请先运行 npm ci，再运行 npm start。`);
  }
  console.log(`${step} ${label}：完成（${((Date.now() - begun) / 1000).toFixed(1)} 秒）`);
}

/** True where the product is younger than everything it is made from, or where only products were shipped. */
function isFresh(output, sources) {
  if (!existsSync(output)) return false;
  const built = statSync(output).mtimeMs;
  return sources.every((source) => newest(path.join(root, source)) <= built);
}

function newest(place) {
  if (!existsSync(place)) return 0;
  const state = statSync(place);
  if (!state.isDirectory()) return state.mtimeMs;
  // A folder is as young as what is in it: its own date changes when a product is put beside the sources.
  return readdirSync(place)
    .filter((name) => !SKIPPED.has(name))
    .reduce((latest, name) => Math.max(latest, newest(path.join(place, name))), 0);
}

function run(command, parameters) {
  return new Promise((resolve) => {
    // npm is a script on Windows, and only a shell starts scripts there.
    const child = spawn(command, parameters, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', resolve);
  });
}

function stop(message, code = 1) {
  console.error(message);
  process.exit(code);
}
