// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { expect, test as setup } from '@playwright/test';
import { DESK } from './desk-page.js';

setup('the desk is built from the sources as they are', () => {
  execFileSync('npm', ['run', 'build', '-w', '@sanyi/desk'], { stdio: 'pipe' });
  expect(Date.now() - statSync(DESK).mtimeMs).toBeLessThan(60_000);
});

setup('so are the web app and the server', () => {
  execFileSync('npm', ['run', 'build', '-w', '@sanyi/web'], { stdio: 'pipe' });
  execFileSync(process.execPath, ['scripts/build-server.js'], { stdio: 'pipe' });
});
