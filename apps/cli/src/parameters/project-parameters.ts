// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadedParameters } from '@sanyi/office';
import type { ParameterLibrary } from '@sanyi/parameters';
import { registryFrom } from '@sanyi/registry';
import { EXIT, Failure } from '../failure.js';
import { dataFolder } from '../data-folder.js';
import { loadFolders, type ParameterFolders } from './parameter-folder.js';

/** The folders below a data folder; the regions are those of the project's registry. */
export const foldersIn = (data: string): ParameterFolders => ({
  parameters: path.join(data, 'parameters'),
  documents: path.join(data, 'documents'),
  regions: regionCodes(),
});

/** Reads everything, faults included. @throws Failure where the folder is not there */
export async function loadAll(data: string): Promise<LoadedParameters> {
  try {
    return await loadFolders(foldersIn(data));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!missing) throw error;
    throw new Failure(
      EXIT.noInput,
      `${data} 里没有 parameters 和 documents 两个文件夹。请用 --data 指定数据文件夹。`,
    );
  }
}

/** Reads the parameters. @throws Failure where any file is faulty: no figure is taken from a half-read library */
export async function loadSound(data: string): Promise<ParameterLibrary> {
  const { library, faults } = await loadAll(data);
  if (faults.length === 0) return library;
  throw new Failure(
    EXIT.badInput,
    `参数文件有 ${faults.length} 处问题。请先运行 sanyi parameters check 逐条改好。`,
  );
}

/** The codes of every region of the registry. */
export function regionCodes(): ReadonlySet<string> {
  const folder = path.join(dataFolder(), 'registry');
  const registry = registryFrom((file) => readFileSync(path.join(folder, file), 'utf8'));
  if (registry.ok) return new Set(registry.value.regions.byCode.keys());
  throw new Failure(EXIT.badInput, `${folder} 里的行政区划表有误。`);
}
