// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describeParameterFault, type FoundFile, loadParameters } from '@sanyi/office';
import type { ParameterLibrary } from '@sanyi/parameters';

/**
 * The parameters that came with the house: data/parameters and data/documents. Nothing here is ever written.
 *
 * @param data - the folder of both
 * @param regions - codes that exist
 * @throws where a file is faulty: the message says which, where and how to mend it
 */
export function shippedParameters(data: string, regions: ReadonlySet<string>): ParameterLibrary {
  const { library, faults } = loadParameters({
    parameters: filesIn(path.join(data, 'parameters')),
    documents: filesIn(path.join(data, 'documents')),
    regions,
  });
  if (faults.length === 0) return library;
  const words = faults.slice(0, MOST_TOLD).map(describeParameterFault).join('\n');
  throw new Error(`参数文件有 ${faults.length} 处问题：\n${words}`);
}

const MOST_TOLD = 5;

function filesIn(folder: string): readonly FoundFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
    .map((file) => ({
      file: file.split(path.sep).join('/'),
      text: readFileSync(path.join(folder, file), 'utf8'),
    }));
}
