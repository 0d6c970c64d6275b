// SPDX-License-Identifier: Apache-2.0
import { readFile, stat } from 'node:fs/promises';
import {
  buildScheme,
  compileScheme,
  type CompiledScheme,
  type Scheme,
  unpackScheme,
} from '@sanyi/grouping';
import { Refusal } from './refusal.js';
import { readSchemeFolder } from './scheme-folder.js';
import { brokenInWords, folderProblemInWords } from './scheme-words.js';

export interface LoadedScheme {
  readonly compiled: CompiledScheme;
  /** Not there where a compiled file was read: it groups, but cannot explain. */
  readonly scheme: Scheme | undefined;
}

/** A scheme from its folder or its compiled file. @throws Refusal with what is wrong, where, and what to do. */
export async function loadScheme(place: string): Promise<LoadedScheme> {
  const found = await stat(place).catch(() => undefined);
  if (found?.isFile() === true) return loadCompiled(place);
  const tables = await readSchemeFolder(place);
  if (!tables.ok)
    throw new Refusal(`读不出分组方案 ${place}:`, tables.error.map(folderProblemInWords));
  const built = buildScheme(tables.value);
  if (!built.ok) {
    throw new Refusal(
      `分组方案 ${place} 不完整:`,
      built.error.map((one) => brokenInWords(one)),
    );
  }
  return { scheme: built.value, compiled: compileScheme(built.value) };
}

const UNREADABLE = {
  'other-file': '不是编译后的分组方案。请给出方案文件夹,或先运行 sanyi scheme compile。',
  damaged: '已损坏。请重新运行 sanyi scheme compile。',
} as const;

async function loadCompiled(file: string): Promise<LoadedScheme> {
  const unpacked = unpackScheme(await readFile(file));
  if (!unpacked.ok) throw new Refusal(`${file} ${UNREADABLE[unpacked.error.reason]}`);
  return { scheme: undefined, compiled: unpacked.value };
}
