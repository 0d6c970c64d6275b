// SPDX-License-Identifier: Apache-2.0
import type { Result } from '@sanyi/kernel';
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
import { type SyntaxFault, yamlTree } from './yaml-tree.js';

/** A file as it was found: its way below its folder, with `/`, and its text. */
export interface FoundFile {
  readonly file: string;
  readonly text: string;
}

/** 参数文件: the files of data/parameters and data/documents, and the regions that exist. */
export interface ParameterFiles {
  readonly parameters: readonly FoundFile[];
  readonly documents: readonly FoundFile[];
  readonly regions: ReadonlySet<string>;
}

/** A fault of any file, with the file's path as a person finds it. */
export type FileFault =
  | { readonly kind: 'parameter'; readonly fault: ParameterFault }
  | { readonly kind: 'syntax'; readonly file: string; readonly fault: SyntaxFault }
  | { readonly kind: 'stray'; readonly file: string };

/** What the files hold: all that can be read, and everything that is wrong. */
export interface LoadedParameters {
  readonly library: ParameterLibrary;
  readonly faults: readonly FileFault[];
  readonly files: number;
}

/** Reads all files as a whole; one faulty file does not hide the others. Who calls has found them; here nothing is opened. */
export function loadParameters(found: ParameterFiles): LoadedParameters {
  const documents = loadFiles(found.documents, readSourceDocument);
  const parameters = loadFiles(found.parameters, readParameter);
  const whole = libraryFaults(parameters.filed, documents.filed, found.regions);
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
    files: found.documents.length + found.parameters.length,
  };
}

interface Loaded<T> {
  readonly filed: readonly Filed<T>[];
  readonly faults: readonly FileFault[];
}

type Reader<T> = (file: string, tree: Tree) => Result<T, readonly ParameterFault[]>;

function loadFiles<T>(files: readonly FoundFile[], read: Reader<T>): Loaded<T> {
  const loaded = files.map((one) => loadFile(one, read));
  return {
    filed: loaded.flatMap(({ filed }) => filed),
    faults: loaded.flatMap(({ faults }) => faults),
  };
}

function loadFile<T>({ file, text }: FoundFile, read: Reader<T>): Loaded<T> {
  if (!file.endsWith('.yaml')) return { filed: [], faults: [{ kind: 'stray', file }] };
  const tree = yamlTree(text);
  if (!tree.ok) {
    return { filed: [], faults: tree.error.map((fault) => ({ kind: 'syntax', file, fault })) };
  }
  const content = read(file, tree.value);
  if (!content.ok) {
    return { filed: [], faults: content.error.map((fault) => ({ kind: 'parameter', fault })) };
  }
  return { filed: [{ file, content: content.value, tree: tree.value }], faults: [] };
}
