// SPDX-License-Identifier: Apache-2.0
/**
 * `npm start`: builds what is out of date and serves the desk on this computer only. PORT names another port.
 */
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const PAGE = path.join(root, 'apps/desk/dist/sanyi-desk.html');
const HOST = '127.0.0.1';

const SKIPPED = new Set(['node_modules', 'dist']);

/** What is built, from what, and how. */
const PRODUCTS = [
  {
    label: '分解台 sanyi-desk.html',
    output: PAGE,
    sources: ['apps/desk', 'packages', 'data/samples/notices', 'package-lock.json'],
    command: ['npm', ['run', 'build', '--silent', '-w', '@sanyi/desk']],
  },
  {
    label: '命令行 sanyi',
    output: path.join(root, 'apps/cli/dist/sanyi.js'),
    sources: ['apps/cli', 'packages', 'package-lock.json'],
    command: [process.execPath, ['scripts/build-cli.js']],
    requires: 'scripts/build-cli.js',
  },
];

const port = portOf(process.env.PORT ?? '8080');
for (const [index, product] of PRODUCTS.entries()) {
  await bringUpToDate(product, `[${index + 1}/${PRODUCTS.length}]`);
}
serve();

function portOf(text) {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number;
  return stop(`PORT=${text} 不是端口号。请用 0 到 65535 的整数，例如：PORT=8090 npm start`);
}

async function bringUpToDate({ label, output, sources, command, requires }, step) {
  if (requires !== undefined && !existsSync(path.join(root, requires))) return;
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

/** True where the product is younger than everything it is made from. */
function isFresh(output, sources) {
  if (!existsSync(output)) return false;
  const built = statSync(output).mtimeMs;
  return sources.every((source) => newest(path.join(root, source)) <= built);
}

function newest(place) {
  if (!existsSync(place)) return 0;
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
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

function serve() {
  const server = createServer(answer);
  server.on('error', (error) => {
    stop(troubleWith(error));
  });
  server.listen(port, HOST, () => {
    console.log(`\n三医文件分解台已就绪：http://localhost:${server.address().port}`);
    console.log('只有这台电脑能打开；页面里的文件不会离开浏览器。按 Ctrl-C 停止。');
    console.log(`也可以直接双击打开：${path.relative(process.cwd(), PAGE)}`);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      console.log('\n已停止。');
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}

function troubleWith({ code, message }) {
  if (code === 'EADDRINUSE') {
    return `端口 ${port} 已被其他程序占用。请换一个端口，例如：PORT=${port === 8090 ? 8091 : 8090} npm start`;
  }
  if (code === 'EACCES')
    return `没有权限使用端口 ${port}。请换一个 1024 以上的端口，例如：PORT=8090 npm start`;
  return `不能在端口 ${port} 上开始服务：${message}`;
}

function answer(request, response) {
  const { pathname } = new URL(request.url ?? '/', `http://${HOST}`);
  const head = request.method === 'HEAD';
  if (!head && request.method !== 'GET') return refuse(response, 405, '只能读取本页。');
  if (pathname !== '/' && pathname !== '/sanyi-desk.html')
    return refuse(response, 404, '没有这一页。');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': statSync(PAGE).size,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  return head ? response.end() : createReadStream(PAGE).pipe(response);
}

function refuse(response, status, words) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${words}\n`);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
