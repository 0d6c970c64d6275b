// SPDX-License-Identifier: Apache-2.0
import { configDefaults, defineConfig } from 'vitest/config';

/** Told from beginning to end it takes a while: the database suite does it, on the PostgreSQL of offices. */
const LONG = '**/whole-story.database.test.ts';
const exclude = [
  ...configDefaults.exclude,
  ...['**/*.reference.test.{ts,tsx}', '**/*.release.test.ts', LONG],
];
const timeouts = { testTimeout: 120_000, hookTimeout: 120_000 };

/**
 * Two kinds of tests. What is pure shares one thread after another, which saves a process a file; what starts
 * servers, databases and commands gets a process of its own.
 */
export default defineConfig({
  test: {
    // Every core: the default leaves one idle, and on two cores that is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...{ name: 'pure', pool: 'threads', isolate: false, exclude, ...timeouts },
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'apps/{desk,web}/src/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          ...{ name: 'running', pool: 'forks', isolate: false, exclude, ...timeouts },
          include: ['apps/{cli,server}/src/**/*.test.ts'],
          globalSetup: [
            'apps/server/src/testing/shared-cluster.setup.ts',
            'apps/cli/src/testing/built-cli.setup.ts',
          ],
        },
      },
    ],
  },
});
