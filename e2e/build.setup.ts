// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { expect, test as setup } from '@playwright/test';
import { DESK } from './desk-page.js';
import { SERVER, WEB } from './web-house.js';

const build = (command: string, ...words: readonly string[]) =>
  execFileSync(command, [...words], { stdio: 'pipe' });

const isFresh = (file: string) => {
  expect(Date.now() - statSync(file).mtimeMs).toBeLessThan(120_000);
};

setup('desk, pages and server are built from the sources as they are', () => {
  setup.setTimeout(180_000);
  build('npm', 'run', 'build', '-w', '@sanyi/desk');
  build('npm', 'run', 'build', '-w', '@sanyi/web');
  build(process.execPath, 'scripts/build-server.js');
  for (const product of [DESK, WEB, SERVER]) isFresh(product);
});
