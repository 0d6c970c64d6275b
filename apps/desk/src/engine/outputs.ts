// SPDX-License-Identifier: Apache-2.0
import { type NamedReading, unitSheets } from '@sanyi/documents';
import { ledgerWorkbook, type PackFile, packZip, unitFolders, unitPack } from '@sanyi/office';
import type { NamedUnit } from '@sanyi/registry';
import type { Stage } from './messages.js';

export const ledgerFile = (
  documents: readonly NamedReading[],
  units: readonly (readonly NamedUnit[])[],
): Promise<Uint8Array> => ledgerWorkbook(documents, units);

/** One folder a unit, each with its 分工单 and 填报表, in one zip. */
export async function packsFile(
  documents: readonly NamedReading[],
  tell: (stage: Stage) => void,
): Promise<Uint8Array> {
  const sheets = unitSheets(documents);
  const folders = unitFolders(sheets.map(({ unit }) => unit));
  const files: PackFile[] = [];
  for (const [index, sheet] of sheets.entries()) {
    tell({ stage: 'packs', done: index, total: sheets.length, unit: sheet.unit });
    const { docx, xlsx } = await unitPack(sheet);
    const folder = folders[index] ?? sheet.unit;
    files.push(
      { path: `${folder}/分工单.docx`, bytes: docx },
      { path: `${folder}/填报表.xlsx`, bytes: xlsx },
    );
  }
  tell({ stage: 'zip' });
  return packZip(files);
}
