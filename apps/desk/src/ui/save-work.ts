// SPDX-License-Identifier: Apache-2.0
import type { NamedReading } from '@sanyi/documents';
import { correctedReading, machineTasks } from '../corrected-task.js';
import { applyCorrections } from '../corrections.js';
import { download, stem } from '../download.js';
import { formatSavedWork } from '../saved-work.js';
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
  const content = { name, machine, corrections, corrected: namedReading(document).reading };
  download(file, `${JSON.stringify(content, null, 2)}\n`, 'application/json');
  return file;
}

/** What the ledger and the unit packs are made from. */
export function namedReading({ name, machine, corrections }: OpenDocument): NamedReading {
  const applied = applyCorrections(machineTasks(machine), corrections);
  if (!applied.ok) throw new Error(`correction ${applied.error.index} does not apply`);
  return { name, reading: correctedReading(machine, applied.value) };
}
