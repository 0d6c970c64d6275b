// SPDX-License-Identifier: Apache-2.0
/** Bundles the `sanyi` command into apps/cli/dist, so that it starts at once. Runs by itself after `npm ci`. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

const out = path.join(root, 'apps/cli/dist');
for (const file of existing(out)) rmSync(path.join(out, file));

await build({
  absWorkingDir: root,
  entryPoints: {
    sanyi: 'apps/cli/src/main.ts',
    'group-worker': 'apps/cli/src/grouping/group-worker.ts',
    'decode-worker': 'apps/cli/src/documents/decode-worker.ts',
  },
  outdir: out,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  sourcemap: true,
  logLevel: 'warning',
  // CommonJS libraries inside the bundle ask for require().
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});

/** Bundles of earlier builds: their names change with their content. */
function existing(folder) {
  try {
    return readdirSync(folder).filter((file) => /\.js(?:\.map)?$/.test(file));
  } catch {
    return [];
  }
}
