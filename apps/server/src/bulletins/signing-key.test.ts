// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SM_TOOLS, signWith } from '@sanyi/office';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fastSm3 } from './bulletin-house.js';
import { signingKey } from './signing-key.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-key-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the key is made once, for its owner only, and signs what its public half verifies', () => {
  const keys = signingKey(folder);
  expect(signingKey(folder)).toEqual(keys);
  expect(statSync(path.join(folder, 'keys/bulletin.json')).mode & 0o777).toBe(0o600);
  expect(SM_TOOLS.isSignedBy('示例', signWith(keys)('示例'), keys.publicKey)).toBe(true);
});

test('a file that holds no key is told, and never written over', () => {
  signingKey(folder);
  writeFileSync(path.join(folder, 'keys/bulletin.json'), '{"privateKey":"x"}');
  expect(() => signingKey(folder)).toThrow('不是签名密钥');
});

test('the fast digest is the one that packets are checked by', () => {
  expect(fastSm3('通报 abc')).toBe(SM_TOOLS.sm3('通报 abc'));
});
