// SPDX-License-Identifier: Apache-2.0
import { readDocument, type Reading } from '@sanyi/documents';
import { ok, type Result } from '@sanyi/kernel';
import { decode, type Refusal, simplify } from '@sanyi/office';

/** A document as it comes in. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A document as it was read: spans of the reading are places in the text. */
export interface FileRead {
  readonly format: string;
  readonly text: string;
  readonly reading: Reading;
}

/** Decodes a document and reads it; a file that cannot be read says why. */
export async function readFile({ name, bytes }: IncomingFile): Promise<Result<FileRead, Refusal>> {
  const decoded = await decode(bytes, name);
  if (!decoded.ok) return decoded;
  const { format, text } = decoded.value;
  return ok({ format, text, reading: readDocument(decoded.value, simplify) });
}
