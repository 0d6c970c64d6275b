// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { type NamedReading, readDocument, unitSheets } from '@sanyi/documents';
import { ledgerWorkbook, simplify, unitFolders, unitPack, unitsOfReading } from '@sanyi/office';
import { EXIT, Failure } from '../failure.js';
import { progress } from '../progress.js';
import { loadRegistry } from '../registry/load-registry.js';
import { writeWhole } from '../write-whole.js';
import { decodeFile } from './decode-file.js';

/** Where the papers go. */
export interface LedgerOptions {
  readonly out: string;
  readonly packs?: string | undefined;
  /** A workbook of the user's own units. */
  readonly units?: string | undefined;
}

/**
 * Makes the ledger and the unit packs; answers what was made. Everything is read before anything is written: one bad file,
 * and nothing is.
 *
 * @throws Failure in one line
 */
export async function makeLedger(
  files: readonly string[],
  { out, packs, units }: LedgerOptions,
): Promise<string> {
  if (!out.endsWith('.xlsx'))
    throw new Failure(EXIT.usage, `--out 要以 .xlsx 结尾,现在是“${out}”。`);
  const registry = await loadRegistry(units);
  const documents: NamedReading[] = [];
  for (const file of files) {
    documents.push({
      name: path.basename(file),
      reading: readDocument(await decodeFile(file), simplify),
    });
    progress(`读 ${documents.length}/${files.length}`);
  }
  const named = documents.map(({ reading }) => unitsOfReading(registry, reading));
  const written = [{ path: out, bytes: await ledgerWorkbook(documents, named) }];
  if (packs !== undefined) written.push(...(await packFiles(documents, packs)));
  await writeWhole(written);
  progress(null);
  return summary(documents, { out, packs }, written.length - 1);
}

async function packFiles(
  documents: readonly NamedReading[],
  folder: string,
): Promise<{ path: string; bytes: Uint8Array }[]> {
  const sheets = unitSheets(documents);
  const names = unitFolders(sheets.map((sheet) => sheet.unit));
  const files: { path: string; bytes: Uint8Array }[] = [];
  for (const [i, sheet] of sheets.entries()) {
    const { docx, xlsx } = await unitPack(sheet);
    const place = path.join(folder, names[i] ?? String(i));
    files.push(
      { path: path.join(place, '分工单.docx'), bytes: docx },
      { path: path.join(place, '填报表.xlsx'), bytes: xlsx },
    );
    progress(`单位 ${i + 1}/${sheets.length}`);
  }
  return files;
}

function summary(
  documents: readonly NamedReading[],
  { out, packs }: LedgerOptions,
  packFiles: number,
): string {
  const tasks = documents.reduce((sum, { reading }) => sum + reading.tasks.length, 0);
  const units = packs === undefined ? '' : `;${packFiles / 2} 个单位的分工单和填报表在 ${packs}`;
  return `${documents.length} 份文件,${tasks} 项任务 → ${out}${units}\n`;
}
