// SPDX-License-Identifier: Apache-2.0
import { writeFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import {
  checkScheme,
  compileScheme,
  type Finding,
  packScheme,
  type SchemeTables,
} from '@sanyi/grouping';
import { findingInWords } from './finding-words.js';
import { Refusal } from './refusal.js';
import { readSchemeFolder } from './scheme-folder.js';
import { loadScheme } from './scheme-source.js';
import { brokenInWords, folderProblemInWords } from './scheme-words.js';

/** `sanyi scheme check`: what is doubtful in a scheme, in words or as JSON. @throws Refusal where it is no scheme. */
export async function checkCommand(
  folder: string,
  { json }: { readonly json: boolean },
  out: Writable,
): Promise<readonly Finding[]> {
  const tables = await tablesOf(folder);
  const checked = checkScheme(tables);
  if (!checked.ok) {
    throw new Refusal(
      `分组方案 ${folder} 不完整:`,
      checked.error.map((one) => brokenInWords(one)),
    );
  }
  out.write(
    json ? `${JSON.stringify(checked.value, undefined, 2)}\n` : inWords(tables, checked.value),
  );
  return checked.value;
}

async function tablesOf(folder: string): Promise<SchemeTables> {
  const tables = await readSchemeFolder(folder);
  if (tables.ok) return tables.value;
  throw new Refusal(`读不出分组方案 ${folder}:`, tables.error.map(folderProblemInWords));
}

const inWords = ({ meta, mdc, adrg, drg }: SchemeTables, findings: readonly Finding[]): string =>
  [
    `${meta.title}(${meta.scheme}):MDC ${mdc.length},ADRG 规则 ${adrg.length},DRG ${drg.length}。`,
    ...findings.map((one) => `- ${findingInWords(one)}`),
    findings.length === 0 ? '没有发现问题。' : `共 ${findings.length} 条,分组照常进行。`,
    '',
  ].join('\n');

/** `sanyi scheme compile`: one file with the scheme as integers, which `sanyi group` reads as it reads a folder. */
export async function compileCommand(folder: string, file: string, out: Writable): Promise<void> {
  const { scheme } = await loadScheme(folder);
  if (scheme === undefined) throw new Refusal(`${folder} 已经是编译后的文件。`);
  const bytes = packScheme(compileScheme(scheme));
  await writeFile(file, bytes);
  out.write(`已写入 ${file}(${bytes.length.toLocaleString('zh-CN')} 字节)。\n`);
}
