// SPDX-License-Identifier: Apache-2.0
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import {
  checkScheme,
  compileScheme,
  type Finding,
  fromSheets,
  packScheme,
  SCHEME_FILES,
  type SchemeTables,
  toSheets,
} from '@sanyi/grouping';
import { findingInWords } from './finding-words.js';
import { Refusal } from './refusal.js';
import { readSchemeFolder } from './scheme-folder.js';
import { loadScheme } from './scheme-source.js';
import { readSheets, writeSheets } from './scheme-workbook.js';
import { brokenInWords, folderProblemInWords, sheetProblemInWords } from './scheme-words.js';
import { writeWhole } from '../write-whole.js';

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

/** `sanyi scheme export`: the scheme as a workbook for people. */
export async function exportCommand(folder: string, file: string, out: Writable): Promise<void> {
  await writeSheets(file, toSheets(await tablesOf(folder)));
  out.write(`已写入 ${file}。改好后用 sanyi scheme import 读回。\n`);
}

/** Problems shown at once: the first ones are what people mend first. */
const SHOWN = 50;

/** `sanyi scheme import`: the folder of a workbook's scheme; nothing is written where any cell is wrong. */
export async function importCommand(file: string, folder: string, out: Writable): Promise<void> {
  const tables = fromSheets(await readSheets(file));
  if (!tables.ok) {
    const lines = tables.error.slice(0, SHOWN).map(sheetProblemInWords);
    const more = tables.error.length - lines.length;
    throw new Refusal(
      `${file} 没有导入,什么也没有写:`,
      more > 0 ? [...lines, `还有 ${more} 处`] : lines,
    );
  }
  await mkdir(folder, { recursive: true });
  await writeWhole(
    Object.entries(SCHEME_FILES).map(([table, name]) => ({
      path: path.join(folder, name),
      bytes: Buffer.from(`${JSON.stringify(tables.value[table as keyof SchemeTables])}\n`),
    })),
  );
  out.write(`已写入文件夹 ${folder}。可用 sanyi scheme check 检查。\n`);
}
