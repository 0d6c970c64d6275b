// SPDX-License-Identifier: Apache-2.0
import { buildScheme, compileScheme, type CompiledScheme, type Scheme } from '@sanyi/grouping';
import { Refusal } from './refusal.js';
import { readSchemeFolder } from './scheme-folder.js';
import { brokenInWords, folderProblemInWords } from './scheme-words.js';

export interface LoadedScheme {
  readonly scheme: Scheme;
  readonly compiled: CompiledScheme;
}

/** A scheme from its folder, ready to group. @throws Refusal with what is wrong, where, and what to do. */
export async function loadScheme(folder: string): Promise<LoadedScheme> {
  const tables = await readSchemeFolder(folder);
  if (!tables.ok)
    throw new Refusal(`读不出分组方案 ${folder}:`, tables.error.map(folderProblemInWords));
  const scheme = buildScheme(tables.value);
  if (!scheme.ok)
    throw new Refusal(
      `分组方案 ${folder} 不完整:`,
      scheme.error.map((one) => brokenInWords(one)),
    );
  return { scheme: scheme.value, compiled: compileScheme(scheme.value) };
}
