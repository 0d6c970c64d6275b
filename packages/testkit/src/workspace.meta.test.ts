// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesLike, jsonOf, textOf } from './repository.js';

// npm's links make every workspace package importable from everywhere; these tests hold each to what it declares.

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface TsConfig {
  readonly extends?: string;
  readonly references?: readonly { readonly path: string }[];
}

const ADAPTERS = ['packages/office', 'packages/contract', 'packages/testkit'];

const manifestOf = (folder: string): Manifest =>
  jsonOf(path.posix.join(folder, 'package.json')) as Manifest;

const tsconfigOf = (folder: string): TsConfig => {
  const file = path.posix.join(folder, 'tsconfig.json');
  return ts.parseConfigFileTextToJson(file, textOf(file)).config as TsConfig;
};

const own = (manifest: Manifest): string[] =>
  Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith('@sanyi/'));

/** The workspace packages that the shipped source of a folder imports. */
function imported(folder: string): string[] {
  const files = filesLike(/\.tsx?$/).filter(
    (file) => file.startsWith(`${folder}/src/`) && !/\.test\.tsx?$/.test(file),
  );
  const names = files.flatMap((file) => [...textOf(file).matchAll(/from '(@sanyi\/[\w-]+)'/g)]);
  return [...new Set(names.map(([, name = '']) => name))];
}

const MANIFESTS = filesLike(/^(?:packages|apps)\/[^/]+\/package\.json$/);
const FOLDERS = MANIFESTS.map((file) => path.posix.dirname(file));
const folderOf = new Map(FOLDERS.map((folder) => [manifestOf(folder).name, folder]));

describe.each(FOLDERS)('%s', (folder) => {
  const manifest = manifestOf(folder);
  const config = tsconfigOf(folder);

  test('declares the packages it imports', () => {
    const declared = own(manifest);
    expect(imported(folder).filter((name) => !declared.includes(name))).toEqual([]);
  });

  test('is built after the packages it declares', () => {
    const references = (config.references ?? []).map((one) => path.posix.join(folder, one.path));
    const needed = own(manifest).map((name) => folderOf.get(name));
    expect(references.sort()).toEqual(needed.sort());
  });

  test('names exact versions', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    const loose = Object.entries(all).filter(
      ([name, version]) => !(name.startsWith('@sanyi/') ? version === '*' : /^\d/.test(version)),
    );
    expect(loose).toEqual([]);
  });

  test('is compiled as an engine unless it is an app or an adapter', () => {
    const engine = folder.startsWith('packages/') && !ADAPTERS.includes(folder);
    expect(config.extends).toBe(`../../tsconfig.${engine ? 'engine' : 'base'}.json`);
  });
});

test('the root builds every package and app, and types their tests', () => {
  const references = (tsconfigOf('.').references ?? []).map((one) => one.path);
  expect(references.sort()).toEqual(['./tsconfig.tests.json', ...FOLDERS].sort());
});

test('the root names exact versions', () => {
  const { devDependencies = {} } = manifestOf('.');
  expect(
    Object.values(devDependencies).filter(
      (version) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(version),
    ),
  ).toEqual([]);
});
