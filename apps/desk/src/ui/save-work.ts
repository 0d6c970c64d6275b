// SPDX-License-Identifier: Apache-2.0
import { corrected, correctedReading, machineDocument, type NamedReading } from '@sanyi/documents';
import { download, stem } from '../download.js';
import { formatReading, formatSavedWork } from '../saved-work.js';
import type { OpenDocument } from '../session.js';

/** Everything needed to go on tomorrow, as a file. */
export function saveWork(document: OpenDocument): string {
  const name = `${stem(document.name)}.sanyi.json`;
  download(name, formatSavedWork(document), 'application/json');
  return name;
}

/** The machine's reading, every correction with before and after, and what holds now. */
export function saveReading(document: OpenDocument): string {
  const { name, machine, corrections } = document;
  const file = `${stem(name)}-读取结果.json`;
  const { reading } = namedReading(document);
  const content = formatReading({ name, machine, corrections, corrected: reading });
  download(file, content, 'application/json');
  return file;
}

/** What the ledger and the unit packs are made from. */
export const namedReading = ({ name, machine, corrections }: OpenDocument): NamedReading => ({
  name,
  reading: correctedReading(corrected(machineDocument(machine), corrections)),
});
