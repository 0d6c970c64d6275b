// SPDX-License-Identifier: Apache-2.0
import { readDocument, type SourceText } from '@sanyi/documents';
import { assertNever, type Result } from '@sanyi/kernel';
import { decode, describeRefusal, type Refusal, simplify } from '@sanyi/office';
import type { Job, Outcome, Stage } from './messages.js';
import { ledgerFile, packsFile } from './outputs.js';
import { moved, objection, verified } from './packets.js';

type Tell = (stage: Stage) => void;

/** Does one job and tells how far it is. */
export function work(job: Job, tell: Tell): Promise<Outcome> {
  switch (job.kind) {
    case 'read':
      return read(job.name, job.content, tell);
    case 'ledger':
      tell({ stage: 'ledger' });
      return file(ledgerFile(job.documents, job.units));
    case 'packs':
      return file(packsFile(job.documents, tell));
    case 'verify':
      return Promise.resolve(verified(job.file));
    case 'what-if':
      return Promise.resolve(moved(job.packet, job.changes));
    case 'object':
      return file(Promise.resolve(objection(job)));
    default:
      return assertNever(job);
  }
}

async function read(name: string, content: Uint8Array | string, tell: Tell): Promise<Outcome> {
  tell({ stage: 'decoding', name });
  const decoded = await textOf(name, content);
  if (!decoded.ok) {
    const refusal = decoded.error;
    return { kind: 'refused', message: describeRefusal(refusal), refusal };
  }
  tell({ stage: 'reading', name });
  return { kind: 'read', text: decoded.value.text, reading: readDocument(decoded.value, simplify) };
}

/** Pasted words go the same way as a text file, so that limits and refusals are the same. */
const textOf = (name: string, content: Uint8Array | string): Promise<Result<SourceText, Refusal>> =>
  decode(typeof content === 'string' ? new TextEncoder().encode(content) : content, name);

const file = async (bytes: Promise<Uint8Array>): Promise<Outcome> => ({
  kind: 'file',
  bytes: await bytes,
});
