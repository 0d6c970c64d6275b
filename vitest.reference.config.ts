// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from 'vitest/config';

/** Tests that read the folder named by SANYI_REFERENCE; `npm run test:all` runs them. */
export default defineConfig({
  test: {
    ...{ maxWorkers: '100%', isolate: false },
    include: ['{apps,packages}/*/src/**/*.reference.test.{ts,tsx}'],
    testTimeout: 60_000,
  },
});
