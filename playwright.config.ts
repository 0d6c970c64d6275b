// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from '@playwright/test';

/** Debian's Chromium without a window, which draws the same in three quarters of the time; CHROMIUM_PATH names another. */
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium-headless-shell';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  // Each worker has a house of its own: server, database, folder.
  workers: 2,
  timeout: 60_000,
  // A page is first opened on a machine that is busy opening others.
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    launchOptions: { executablePath, args: ['--no-sandbox'] },
    locale: 'zh-CN',
    acceptDownloads: true,
  },
  projects: [
    { name: 'build', testMatch: 'build.setup.ts' },
    {
      name: 'wide',
      testMatch: '*.spec.ts',
      testIgnore: '*-narrow.spec.ts',
      dependencies: ['build'],
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'narrow',
      testMatch: '*-narrow.spec.ts',
      dependencies: ['build'],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true },
    },
  ],
});
