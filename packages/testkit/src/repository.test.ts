// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isThere, repositoryFiles } from './repository.js';

describe('repositoryFiles', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'sanyi-'));
    for (const folder of ['src/dist', 'node_modules', '.git']) {
      mkdirSync(path.join(root, folder), { recursive: true });
    }
    const files = [
      '.gitignore',
      'b.ts',
      'src/a.ts',
      'src/a.tsbuildinfo',
      'src/dist/a.js',
      '.git/x',
    ];
    for (const file of files)
      writeFileSync(path.join(root, file), 'node_modules/\ndist/\n*.tsbuildinfo\n');
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  test('lists what a commit may hold, and not what .gitignore names', () => {
    expect(repositoryFiles(root)).toEqual(['.gitignore', 'b.ts', 'src/a.ts']);
  });

  test('refuses a pattern it does not understand', () => {
    writeFileSync(path.join(root, '.gitignore'), 'data/**/*.bin\n');
    expect(() => repositoryFiles(root)).toThrow('data/**/*.bin');
  });
});

test('finds this repository', () => {
  expect(repositoryFiles()).toContain('packages/testkit/src/repository.ts');
  expect(isThere('packages/testkit')).toBe(true);
  expect(isThere('packages/none')).toBe(false);
});
