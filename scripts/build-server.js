// SPDX-License-Identifier: Apache-2.0
/** Bundles the server into apps/server/dist: our own packages inside, those of npm left where npm ci put them. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Where the bundle finds packages of npm when it runs. */
const SEEN_FROM_THE_BUNDLE = ['apps/server/node_modules', 'node_modules'];

/** Whether the bundle finds a name by itself; npm puts some packages below the workspace that asks for them. */
function isOutside(name) {
  const [first, second] = name.split('/');
  const folder = first.startsWith('@') ? path.join(first, second) : first;
  const stands = (place) => existsSync(path.join(root, place, folder));
  return isBuiltin(name) || SEEN_FROM_THE_BUNDLE.some(stands);
}

/** `@sanyi/…` is our own source; every other name is a package of npm. */
const packagesStayOutside = {
  name: 'packages-stay-outside',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) => {
      if (kind === 'entry-point' || name.startsWith('@sanyi/')) return undefined;
      return isOutside(name) ? { external: true } : undefined;
    });
  },
};

/** The build; a release bundles the packages of npm too and says so in `changes`. */
export const buildServer = (changes = {}) =>
  build({
    absWorkingDir: root,
    entryPoints: {
      main: 'apps/server/src/main.ts',
      'grouping-worker': 'apps/server/src/grouping/grouping-worker.ts',
      'reading-worker': 'apps/server/src/accountability/reading-worker.ts',
      keep: 'apps/server/src/backup/tool.ts',
      audit: 'apps/server/src/audit/tool.ts',
    },
    outdir: 'apps/server/dist',
    bundle: true,
    // What one entry asks for late (the reader of PDF) is loaded late.
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [packagesStayOutside],
    ...changes,
  });

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { outputFiles } = await buildServer({ write: false });
  // Under their names only when they are whole: a server may be starting from them this moment.
  for (const { path: file, contents } of outputFiles) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, contents);
    renameSync(`${file}.${process.pid}`, file);
  }
  removeOlderPieces(new Set(outputFiles.map(({ path: file }) => path.basename(file))));
}

/** Pieces of earlier builds: their names change with their content. */
function removeOlderPieces(current) {
  const folder = path.join(root, 'apps/server/dist');
  for (const name of readdirSync(folder)) {
    const isPiece = /-[0-9A-Z]{8}\.js(?:\.map)?$/.test(name);
    if (isPiece && !current.has(name)) rmSync(path.join(folder, name), { force: true });
  }
}
