// SPDX-License-Identifier: Apache-2.0
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type Filed,
  libraryFaults,
  libraryOf,
  type ParameterFault,
  type ParameterLibrary,
  readParameter,
  readSourceDocument,
  type Tree,
} from '@sanyi/parameters';
import type { Result } from '@sanyi/kernel';
import { type SyntaxFault, yamlTree } from './yaml-tree.js';

/** Where parameters and the documents they cite lie, and which regions exist. */
export interface ParameterFolders {
  readonly parameters: string;
  readonly documents: string;
  readonly regions: ReadonlySet<string>;
}

/** A fault of any file, with the file's path as a person finds it. */
export type FolderFault =
  | { readonly kind: 'parameter'; readonly fault: ParameterFault }
  | { readonly kind: 'syntax'; readonly file: string; readonly fault: SyntaxFault }
  | { readonly kind: 'stray'; readonly file: string };

/** What lies in the folders: all that can be read, and everything that is wrong. */
export interface LoadedFolders {
  readonly library: ParameterLibrary;
  readonly faults: readonly FolderFault[];
  readonly files: number;
}

/** Reads both folders whole; one faulty file does not hide the others. */
export async function loadFolders(folders: ParameterFolders): Promise<LoadedFolders> {
  const documents = await loadFiles(folders.documents, readSourceDocument);
  const parameters = await loadFiles(folders.parameters, readParameter);
  const whole = libraryFaults(parameters.filed, documents.filed, folders.regions);
  return {
    library: libraryOf(
      parameters.filed.map(({ content }) => content),
      documents.filed.map(({ content }) => content),
    ),
    faults: [
      ...documents.faults,
      ...parameters.faults,
      ...whole.map((fault) => ({ kind: 'parameter', fault }) as const),
    ],
    files: documents.files + parameters.files,
  };
}

interface LoadedFiles<T> {
  readonly filed: readonly Filed<T>[];
  readonly faults: readonly FolderFault[];
  readonly files: number;
}

type Reader<T> = (file: string, tree: Tree) => Result<T, readonly ParameterFault[]>;

async function loadFiles<T>(folder: string, read: Reader<T>): Promise<LoadedFiles<T>> {
  const names = await filesIn(folder);
  const loaded = await Promise.all(
    names.map(async (file) =>
      loadFile(file, await readFile(path.join(folder, file), 'utf8'), read),
    ),
  );
  return {
    filed: loaded.flatMap(({ filed }) => filed),
    faults: loaded.flatMap(({ faults }) => faults),
    files: names.length,
  };
}

function loadFile<T>(file: string, text: string, read: Reader<T>): Omit<LoadedFiles<T>, 'files'> {
  if (!file.endsWith('.yaml')) return { filed: [], faults: [{ kind: 'stray', file }] };
  const tree = yamlTree(text);
  if (!tree.ok) {
    return { filed: [], faults: tree.error.map((fault) => ({ kind: 'syntax', file, fault })) };
  }
  const content = read(file, tree.value);
  if (content.ok)
    return { filed: [{ file, content: content.value, tree: tree.value }], faults: [] };
  return { filed: [], faults: content.error.map((fault) => ({ kind: 'parameter', fault })) };
}

/** The files below a folder, sorted, with `/`; README files are for people. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}
