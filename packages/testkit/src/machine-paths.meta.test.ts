// SPDX-License-Identifier: Apache-2.0
import os from 'node:os';
import { describe, expect, test } from 'vitest';
import { jsonOf, repositoryFiles, ROOT, textOf } from './repository.js';

// What is committed must mean the same on every machine. The patterns are written so that they do not match themselves.

const PATHS = /(?<![\w.$}\]-])\/(?:work|tmp|home|root|Users|mnt)\/[\w.-]+|\b[A-Z]:\\Users\\/g;
const REGISTRIES =
  /\b(?:registry|npm|nexus|artifactory|mirrors?|verdaccio)\.[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|cn|io|dev|internal|local)\b/g;

/** This machine's own folders and registry, whatever their names; a name of one word (`/src`) could mean anything. */
const HERE = [ROOT, os.homedir(), hostOf(process.env['npm_config_registry'])].filter((text) =>
  /^\/[^/]+\/.|^[^/]*[.:]/.test(text),
);

function hostOf(address: string | undefined): string {
  return address === undefined ? '' : new URL(address).host;
}

const machineWords = (text: string): string[] => [
  ...[...text.matchAll(PATHS), ...text.matchAll(REGISTRIES)].map(([word]) => word),
  ...HERE.filter((word) => text.includes(word)),
];

const SLASH = '/';

describe('machine words', () => {
  test.each([
    `cat ${SLASH}work/wt/x`,
    `"${SLASH}tmp/a.json"`,
    `(${SLASH}home/somebody/notes.md)`,
    'C:\\Users\\somebody',
    ['https://registry', 'npmjs.org/x'].join('.'),
    ...HERE.map((word) => `at ${word}${SLASH}x`),
  ])('%s is one', (text) => {
    expect(machineWords(text)).not.toEqual([]);
  });

  test.each(['docs/work/x', './tmp/x', '/usr/bin/chromium', 'http://localhost:8080', '../shared'])(
    '%s is none',
    (text) => {
      expect(machineWords(text)).toEqual([]);
    },
  );
});

test('no file names a folder of a machine or the host of a registry', () => {
  const found = repositoryFiles()
    .map((file) => [file, textOf(file)] as const)
    .filter(([, text]) => !text.includes('\0'))
    .flatMap(([file, text]) => machineWords(text).map((word) => `${file}: ${word}`));
  expect(found).toEqual([]);
});

test('the lock file says which version, not from where', () => {
  const { packages } = jsonOf('package-lock.json') as {
    packages: Record<string, { resolved?: string; link?: boolean }>;
  };
  const addressed = Object.entries(packages).filter(([, { resolved, link }]) => resolved && !link);
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(addressed).toEqual([]);
});
