// SPDX-License-Identifier: Apache-2.0
import type { SourceText } from '@sanyi/documents';
import { err, ok, type Result } from '@sanyi/kernel';
import { type Budget, startBudget } from './budget.js';
import { codes, indexOfBytes } from './bytes.js';
import { readDocx } from './docx.js';
import { declaredEncoding, isHtml } from './html-signs.js';
import { readHtml } from './html.js';
import { readPdf } from './pdf.js';
import { recognise } from './recognise.js';
import type { Reason, Refusal } from './refusal.js';
import { decodeText } from './text-encoding.js';

/** A document's text, with the format it was read from. `encoding` for txt and html only. */
export interface Decoded extends SourceText {
  readonly format: 'docx' | 'pdf' | 'html' | 'txt';
  readonly encoding?: string;
  /** Pages of a PDF, from 1, that are pictures without text: what stands on them is not in `text`. */
  readonly pagesWithoutText?: readonly number[];
}

/** Larger files are refused unread; a caller may look at a file's size first. */
export const MAX_BYTES = 64 * 1_048_576;

/** 读文件: bytes of a .docx, .pdf, .html or .txt to its text. `name` is only repeated in a refusal. */
export async function decode(bytes: Uint8Array, name: string): Promise<Result<Decoded, Refusal>> {
  const decoded = await decodeBytes(bytes, startBudget());
  return decoded.ok ? decoded : err({ name, ...decoded.error });
}

async function decodeBytes(bytes: Uint8Array, budget: Budget): Promise<Result<Decoded, Reason>> {
  if (bytes.length === 0) return err({ code: 'empty' });
  if (bytes.length > MAX_BYTES) {
    return err({ code: 'too-large', size: bytes.length, limit: MAX_BYTES });
  }
  const decoded = await decodeKind(bytes, budget);
  if (!decoded.ok) return decoded;
  return decoded.value.text.trim() === '' ? err({ code: 'empty' }) : decoded;
}

async function decodeKind(bytes: Uint8Array, budget: Budget): Promise<Result<Decoded, Reason>> {
  const kind = recognise(bytes);
  switch (kind.kind) {
    case 'stranger':
      return err({ code: 'unknown-format', looksLike: kind.looksLike });
    case 'ole':
      return err(oleReason(bytes));
    case 'zip':
      return asFormat('docx', readDocx(bytes, budget));
    case 'pdf':
      return asFormat('pdf', await readPdf(bytes, budget));
    case 'text':
      return decodeTextFile(bytes, budget);
  }
}

const asFormat = (
  format: Decoded['format'],
  source: Result<SourceText, Reason>,
): Result<Decoded, Reason> => (source.ok ? ok({ ...source.value, format }) : source);

/** Word keeps an encrypted .docx in the container of the old .doc: only the names of its streams tell them apart. */
const oleReason = (bytes: Uint8Array): Reason =>
  indexOfBytes(bytes, ENCRYPTED_PACKAGE) === -1
    ? { code: 'unknown-format', looksLike: 'old-office' }
    : { code: 'encrypted', format: 'docx' };

/** UTF-16, as OLE directories are written. */
const ENCRYPTED_PACKAGE = codes('EncryptedPackage').flatMap((code) => [code, 0]);

function decodeTextFile(bytes: Uint8Array, budget: Budget): Result<Decoded, Reason> {
  const decoded = decodeText(bytes, declaredEncoding(bytes));
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (!isHtml(text)) return ok({ text, tables: [], format: 'txt', encoding });
  const page = readHtml(text, budget);
  return page.ok ? ok({ ...page.value, format: 'html', encoding }) : page;
}
