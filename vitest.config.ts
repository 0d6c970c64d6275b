// SPDX-License-Identifier: Apache-2.0
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{apps,packages}/*/src/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, '**/*.reference.test.{ts,tsx}', '**/*.release.test.ts'],
    globalSetup: ['apps/server/src/testing/shared-cluster.setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
