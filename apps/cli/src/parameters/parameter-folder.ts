// SPDX-License-Identifier: Apache-2.0
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type FoundFile, type LoadedParameters, loadParameters } from '@sanyi/office';

/** Where parameters and the documents they cite lie, and which regions exist. */
export interface ParameterFolders {
  readonly parameters: string;
  readonly documents: string;
  readonly regions: ReadonlySet<string>;
}

/** Reads both folders whole; one faulty file does not hide the others. */
export async function loadFolders(folders: ParameterFolders): Promise<LoadedParameters> {
  return loadParameters({
    documents: await filesIn(folders.documents),
    parameters: await filesIn(folders.parameters),
    regions: folders.regions,
  });
}

/** The files below a folder, sorted, with `/`; README files are for people. */
async function filesIn(folder: string): Promise<readonly FoundFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  return Promise.all(
    files.map(async (file) => ({ file, text: await readFile(path.join(folder, file), 'utf8') })),
  );
}
