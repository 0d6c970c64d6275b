// SPDX-License-Identifier: Apache-2.0
import { describeRefusal } from '@sanyi/office';
import type { Caller } from '../access/caller.js';
import { keepUpload } from '../files/uploads-postgres.js';
import { Refusal } from '../http/problem.js';
import type { LedgerHouse } from './ledger-house.js';
import { type ReadTrouble, readApart } from './reading-thread.js';
import { keepReading } from './readings.js';

/**
 * Reads a file in, and keeps it with its reading; answers the id of the reading.
 *
 * @param document the document that this is the next version of; null for a new one
 */
export async function readIn(
  house: LedgerHouse,
  caller: Caller,
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
  document: string | null,
): Promise<string> {
  const read = await readApart({ name, bytes });
  if (!read.ok) throw unread(read.error);
  const mediaType = MEDIA_TYPES[read.value.format] ?? 'application/octet-stream';
  const upload = await keepUpload(house.people, caller.userId, { name, mediaType, bytes });
  return keepReading(house, caller, { upload: upload.id, name, read: read.value, document });
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html',
  txt: 'text/plain; charset=utf-8',
};

const unread = (trouble: ReadTrouble): Refusal =>
  new Refusal(
    trouble.code === 'too-large' ? 'too-large' : 'invalid-request',
    trouble.code === 'broken-off'
      ? {
          zh: `“${trouble.name}”读得太久或占用太多内存，已停止。请另存为 .docx 后再上传。`,
          en: `“${trouble.name}” took too long or too much memory. Save it anew as .docx.`,
        }
      : {
          zh: describeRefusal(trouble),
          en: `“${trouble.name}” cannot be read (${trouble.code}). Send a sound .docx, .pdf with text, .html or .txt.`,
        },
  );
