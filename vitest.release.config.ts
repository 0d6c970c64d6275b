// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from 'vitest/config';

/** Builds the release and starts it with the network off; `npm run test:all` runs it, and it needs root on linux-x64. */
export default defineConfig({
  test: {
    include: ['packages/testkit/src/**/*.release.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
