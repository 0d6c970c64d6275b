// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from 'vitest/config';

/** Tests that read the folder named by SANYI_REFERENCE; `npm run test:all` runs them. */
export default defineConfig({
  test: {
    ...{ maxWorkers: '100%', isolate: false },
    include: ['{apps,packages}/*/src/**/*.reference.test.{ts,tsx}'],
    globalSetup: ['apps/server/src/testing/shared-cluster.setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
