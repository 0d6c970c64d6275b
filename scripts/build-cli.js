// SPDX-License-Identifier: Apache-2.0
/** Bundles the `sanyi` command into apps/cli/dist, so that it starts at once. Runs by itself after `npm ci`. */
import { readdirSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** CommonJS libraries inside a bundle ask for require(). */
export const REQUIRE_BANNER = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};

/** The build; a release differs by `changes`. */
export const buildCli = (changes = {}) =>
  build({
    absWorkingDir: root,
    entryPoints: {
      sanyi: 'apps/cli/src/main.ts',
      'group-worker': 'apps/cli/src/grouping/group-worker.ts',
      'decode-worker': 'apps/cli/src/documents/decode-worker.ts',
    },
    outdir: 'apps/cli/dist',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    logLevel: 'warning',
    external: ['@duckdb/node-bindings'],
    banner: REQUIRE_BANNER,
    ...changes,
  });

/** Bundles of earlier builds: their names change with their content. */
function existing(folder) {
  try {
    return readdirSync(folder).filter((file) => /\.js(?:\.map)?$/.test(file));
  } catch {
    return [];
  }
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const out = path.join(root, 'apps/cli/dist');
  for (const file of existing(out)) rmSync(path.join(out, file));
  await buildCli();
}
