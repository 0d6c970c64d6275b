// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from 'vitest/config';

/**
 * The tests of the database on Debian's PostgreSQL; `npm run test:all` runs them so, `npm test` on the embedded one.
 */
export default defineConfig({
  test: {
    // Every core, and one process after another: what is loaded once serves all files.
    ...{ maxWorkers: '100%', pool: 'forks', isolate: false },
    include: ['{apps,packages}/*/src/**/*.database.test.ts'],
    globalSetup: [
      'apps/server/src/testing/shared-cluster.setup.ts',
      'apps/server/src/testing/debian-postgres.setup.ts',
    ],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
