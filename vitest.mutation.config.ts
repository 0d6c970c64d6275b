// SPDX-License-Identifier: Apache-2.0
import { configDefaults, defineConfig } from 'vitest/config';

/** The tests a mutation run of packages/grouping repeats for every mutant: properties are tried less often. */
export default defineConfig({
  test: {
    include: ['packages/grouping/src/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.reference.test.ts', '**/rule-kinds.test.ts'],
    env: { SANYI_PROPERTY_SHARE: '0.05' },
    testTimeout: 30_000,
  },
});
