// SPDX-License-Identifier: Apache-2.0
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { reachableByOthers } from './reachable.js';

test('a folder inside a closed one cannot be reached, and its open twin can', () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'sanyi-reach-'));
  chmodSync(root, 0o755);
  for (const [name, mode] of [
    ['closed', 0o700],
    ['open', 0o755],
  ] as const) {
    mkdirSync(path.join(root, name, 'inner'), { recursive: true });
    chmodSync(path.join(root, name), mode);
  }
  expect(reachableByOthers(path.join(root, 'closed/inner'))).toBe(false);
  expect(reachableByOthers(path.join(root, 'open/inner'))).toBe(true);
});
