// SPDX-License-Identifier: Apache-2.0
import { readFile, stat } from 'node:fs/promises';
import {
  buildScheme,
  compileScheme,
  type CompiledScheme,
  type Scheme,
  schemesByDay,
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

/** Several schemes that hold one after another. @throws Refusal where one cannot be read or two hold on the same day. */
export async function loadSchemes(places: readonly string[]): Promise<readonly LoadedScheme[]> {
  const loaded = await Promise.all(places.map(loadScheme));
  if (loaded.length < 2) return loaded;
  const on = schemesByDay(loaded.map(({ compiled }) => compiled.validity));
  if (on.ok) return loaded;
  const nameOf = (place: number): string => places[place] ?? '';
  if (on.error.code === 'no-days') {
    throw new Refusal(
      `${nameOf(on.error.scheme)} 没有写明适用的出院日期。同时用几个方案时，每个的 meta.json 都要有 from（起）和可选的 to（止），形如 2026-01-01。`,
    );
  }
  const [one, other] = on.error.schemes.map(nameOf);
  throw new Refusal(
    `${one} 与 ${other} 的适用日期重叠，一例病案只能用一个方案。请改其中一个的 to 或 from。`,
  );
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
