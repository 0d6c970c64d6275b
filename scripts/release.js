// SPDX-License-Identifier: Apache-2.0
/**
 * `npm run release`: a folder and an archive for each platform, which need nothing from the network. `-- --platform
 * linux-x64` makes one (may be repeated), `--out FOLDER` says where, `--folder-only` leaves the archives out.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packTar, packZip } from './release/archive.js';
import { buildBundles } from './release/bundles.js';
import { makeFolder } from './release/folder-of-platform.js';
import { isWindows, PLATFORMS } from './release/platforms.js';
import { since } from './run-step.js';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** What the programs look for beside themselves, from the top of the repository. */
const BESIDE = ['data', 'docs/problems', 'apps/server/src/database/migrations', 'apps/cli/bin'];

/** What PDFs are set in: two of the eight weights of the package. */
const FACE = 'node_modules/@expo-google-fonts/noto-serif-sc';
const FONTS = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'];

const { platforms, out, folderOnly } = wishes();
const begun = performance.now();
// Inside the repository: source maps name sources by their way from here, and that must not name this machine.
mkdirSync(path.join(root, 'dist'), { recursive: true });
const stage = mkdtempSync(path.join(root, 'dist/stage-'));
try {
  await release();
} finally {
  rmSync(stage, { recursive: true, force: true });
}

async function release() {
  const facts = { ...commitFacts(), version: jsonOf('package.json').version };
  const app = path.join(stage, 'app');
  const modules = await buildBundles(root, app);
  for (const place of BESIDE) {
    cpSync(path.join(root, place), path.join(app, place), { recursive: true });
  }
  for (const file of FONTS) {
    cpSync(path.join(root, FACE, file), path.join(app, 'data/fonts', path.basename(file)));
  }
  const manifest = { name: 'sanyi', version: facts.version, private: true, type: 'module' };
  writeFileSync(path.join(app, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  console.log(`构建完成（${since(begun)}）`);
  const lock = jsonOf('package-lock.json');
  const cache = path.join(root, 'node_modules/.cache/sanyi-release');
  mkdirSync(out, { recursive: true });
  for (const platform of platforms) {
    const folder = path.join(out, `sanyi-${facts.version}-${platform}`);
    await makeFolder({ root, app, modules, lock, cache, facts }, platform, folder);
    console.log(`${platform}：${folder}（${since(begun)}）`);
    if (!folderOnly) await pack(folder, platform, facts.moment);
  }
}

async function pack(folder, platform, moment) {
  const archive = `${folder}${isWindows(platform) ? '.zip' : '.tar.gz'}`;
  await (isWindows(platform) ? packZip : packTar)(folder, archive, moment);
  const bytes = readFileSync(archive);
  for (const algorithm of ['sha256', 'sm3']) {
    const sum = createHash(algorithm).update(bytes).digest('hex');
    writeFileSync(`${archive}.${algorithm}`, `${sum}  ${path.basename(archive)}\n`);
  }
  const megabytes = (statSync(archive).size / 1e6).toFixed(1);
  console.log(`${platform}：${archive}，${megabytes} MB（${since(begun)}）`);
}

function wishes() {
  const { values } = parseArgs({
    options: {
      platform: { type: 'string', multiple: true, default: PLATFORMS },
      out: { type: 'string', default: path.join(root, 'dist/release') },
      'folder-only': { type: 'boolean', default: false },
    },
  });
  const unknown = values.platform.find((name) => !PLATFORMS.includes(name));
  if (unknown !== undefined) {
    console.error(`没有平台 ${unknown}。可用的：${PLATFORMS.join('、')}。`);
    process.exit(64);
  }
  return {
    platforms: values.platform,
    out: path.resolve(values.out),
    folderOnly: values['folder-only'],
  };
}

/** Which source this is: by git, or by SANYI_COMMIT and SOURCE_DATE_EPOCH where the history is not at hand. */
function commitFacts() {
  const { SANYI_COMMIT, SOURCE_DATE_EPOCH } = process.env;
  const commit = SANYI_COMMIT ?? git('rev-parse', 'HEAD') ?? 'unknown';
  const seconds = SOURCE_DATE_EPOCH ?? git('log', '-1', '--format=%ct') ?? '1767225600';
  const changed = SANYI_COMMIT === undefined && (git('status', '--porcelain') ?? '') !== '';
  return {
    commit: changed ? `${commit}+changes` : commit,
    moment: new Date(Number(seconds) * 1000).toISOString(),
  };
}

function git(...words) {
  try {
    const stdio = ['ignore', 'pipe', 'ignore'];
    return execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio }).trim();
  } catch {
    return undefined;
  }
}

function jsonOf(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}
