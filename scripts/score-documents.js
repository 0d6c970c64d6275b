// SPDX-License-Identifier: Apache-2.0
// `npm run score:documents [-- --misses]`: how well the reader reads the documents that have an answer made by hand.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Beside the sources, at their depth: golden/ is found from there. */
const BUNDLE = `${ROOT}packages/testkit/dist/score-documents.mjs`;

const unknown = process.argv.slice(2).filter((argument) => argument !== '--misses');
if (unknown.length > 0) {
  console.error(`不认识的参数：${unknown.join(' ')}。可用：--misses（列出读错的地方）`);
  process.exit(2);
}

await build({
  entryPoints: [`${ROOT}packages/testkit/src/score/cli.ts`],
  outfile: BUNDLE,
  bundle: true,
  external: ['yaml'],
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});

const { scoreReport } = await import(new URL(`file://${BUNDLE}`));
console.log(
  await scoreReport({
    reference: process.env.SANYI_REFERENCE,
    misses: process.argv.includes('--misses'),
  }),
);
