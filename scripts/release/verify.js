// SPDX-License-Identifier: Apache-2.0
// Stands by itself: a release carries this file and runs it with its own Node, and nothing else is needed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Lists of sums, in the form of `sha256sum`. */
const LISTS = { 'SHA256SUMS.txt': 'sha256', 'SM3SUMS.txt': 'sm3' };

/** What comes into being when the house runs. */
const LIVING = new Set(['var']);

/** Writes both lists for all that is in the folder. */
export function writeSums(folder) {
  const files = filesIn(folder);
  for (const [list, algorithm] of Object.entries(LISTS)) {
    const lines = files.map((file) => `${sumOf(path.join(folder, file), algorithm)}  ${file}\n`);
    writeFileSync(path.join(folder, list), lines.join(''));
  }
}

/** What is wrong in the folder, `[{ code, file, list }]`: changed, missing, or unknown to the list. Empty: it is whole. */
export function faultsOf(folder) {
  return Object.entries(LISTS).flatMap(([list, algorithm]) =>
    existsSync(path.join(folder, list))
      ? faultsByList(folder, list, algorithm)
      : [{ code: 'missing', file: list, list }],
  );
}

function faultsByList(folder, list, algorithm) {
  const wanted = new Map(
    readFileSync(path.join(folder, list), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(line.indexOf('  ') + 2), line.slice(0, line.indexOf('  '))]),
  );
  const found = new Set(filesIn(folder));
  const unknown = [...found].filter((file) => !wanted.has(file));
  const missing = [...wanted.keys()].filter((file) => !found.has(file));
  const changed = [...wanted]
    .filter(([file]) => found.has(file))
    .filter(([file, sum]) => sumOf(path.join(folder, file), algorithm) !== sum)
    .map(([file]) => file);
  return [
    ...changed.map((file) => ({ code: 'changed', file, list })),
    ...missing.map((file) => ({ code: 'missing', file, list })),
    ...unknown.map((file) => ({ code: 'unknown', file, list })),
  ];
}

/** Every file, and every link to one, by its path from the folder; sorted. */
function filesIn(folder) {
  const below = (place) =>
    readdirSync(path.join(folder, place), { withFileTypes: true }).flatMap((entry) => {
      const inner = place === '' ? entry.name : `${place}/${entry.name}`;
      return entry.isDirectory() ? below(inner) : [inner];
    });
  return below('')
    .filter((file) => !LIVING.has(file.split('/')[0]) && !(file in LISTS))
    .sort();
}

function sumOf(file, algorithm) {
  // A link that leads nowhere is a file that is not what it was.
  if (!existsSync(file)) return '';
  return createHash(algorithm).update(readFileSync(file)).digest('hex');
}

const WORDS = { changed: '内容被改动', missing: '缺少', unknown: '清单里没有' };

if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) {
  const folder = path.resolve(process.argv[2] ?? '.');
  const faults = faultsOf(folder);
  for (const { code, file, list } of faults) console.error(`✘ ${WORDS[code]}：${file}（${list}）`);
  console.log(
    faults.length === 0
      ? `✔ 全部文件与 ${Object.keys(LISTS).join('、')} 一致。`
      : '请不要使用这个文件夹，重新取得安装包。',
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
