// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const source = (name: string): string =>
  fileURLToPath(new URL(`packages/${name}/src/index.ts`, import.meta.url));

/**
 * The tests a mutation run of packages/grouping repeats for every mutant: properties are tried less often. The
 * workspace names lead to this copy's sources; by way of node_modules they would lead to the unmutated ones.
 */
export default defineConfig({
  resolve: {
    alias: {
      '@sanyi/grouping': source('grouping'),
      '@sanyi/kernel': source('kernel'),
      '@sanyi/testkit': source('testkit'),
    },
  },
  test: {
    include: ['packages/grouping/src/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.reference.test.ts', '**/rule-kinds.test.ts'],
    isolate: false,
    fileParallelism: false,
    setupFiles: ['vitest.mutation.setup.ts'],
    env: { SANYI_PROPERTY_SHARE: '0.05' },
    testTimeout: 30_000,
  },
});
