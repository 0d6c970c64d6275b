// SPDX-License-Identifier: Apache-2.0
/** `npm run bench -- documents`: bundles bench/<name>.ts and runs it on its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const name = process.argv[2];
if (name === undefined) {
  console.error('Which one? npm run bench -- documents (see bench/README.md)');
  process.exit(64);
}
// The server's npm packages stand below apps/server, where its bundle has to find them.
const out = path.join(
  root,
  ['access', 'cockpit', 'ledger', 'returns'].includes(name)
    ? 'apps/server/dist/bench'
    : 'bench/dist',
);
mkdirSync(out, { recursive: true });
await build({
  absWorkingDir: root,
  // A benchmark of whole files runs the plain implementation as a command of its own.
  entryPoints: [
    `bench/${name}.ts`,
    ...(name === 'grouping-files' ? ['bench/grouping-plain-files.ts'] : []),
    ...(name === 'access' ? ['bench/load.ts'] : []),
  ],
  outdir: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  packages: 'external',
  alias: {
    '@sanyi/accountability': './packages/accountability/src/index.ts',
    '@sanyi/bulletins': './packages/bulletins/src/index.ts',
    '@sanyi/indicators': './packages/indicators/src/index.ts',
    '@sanyi/kernel': './packages/kernel/src/index.ts',
    '@sanyi/parameters': './packages/parameters/src/index.ts',
    '@sanyi/documents': './packages/documents/src/index.ts',
    '@sanyi/grouping': './packages/grouping/src/index.ts',
    '@sanyi/office': './packages/office/src/index.ts',
    '@sanyi/parameters': './packages/parameters/src/index.ts',
    '@sanyi/registry': './packages/registry/src/index.ts',
    '@sanyi/returns': './packages/returns/src/index.ts',
    '@sanyi/contract': './packages/contract/src/index.ts',
  },
  logLevel: 'warning',
});
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', path.join(out, `${name}.mjs`), ...process.argv.slice(3)],
  {
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
