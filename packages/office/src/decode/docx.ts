// SPDX-License-Identifier: Apache-2.0
import type { SourceText } from '@sanyi/documents';
import { err, ok, type Result } from '@sanyi/kernel';
import type { Budget } from './budget.js';
import { type BodyContext, bodyReader } from './docx-body.js';
import { newCounters, newNumbering, numberingReader } from './docx-numbering.js';
import { type Styles, stylesReader } from './docx-styles.js';
import { finish, newManuscript } from './manuscript.js';
import type { Reason, Stranger } from './refusal.js';
import { readXml, type XmlReader } from './xml.js';
import { listZip, type ZipEntry } from './zip.js';

/**
 * Word 文件转文字: paragraphs to lines, tables to lines with their cells known, automatic numbers made words.
 *
 * The parts are walked with saxes and not given to mammoth, which makes every numbered list an <ol> whatever its numbers
 * look like, and holds trees of the whole document: for 10 MB of text it took 23 s and 1.1 GB where this takes 3 s (Node
 * 20, one core). Only the parts named below are ever inflated.
 */
export function readDocx(bytes: Uint8Array, budget: Budget): Result<SourceText, Reason> {
  const entries = listZip(bytes);
  if (!entries.ok) return entries;
  const document = entries.value.find(({ name }) => DOCUMENT.test(name));
  if (document === undefined) return err(strangerOf(entries.value));
  if (document.isEncrypted) return err({ code: 'encrypted', format: 'docx' });
  const source = readParts(bytes, entries.value, document, budget);
  if (!source.ok || source.value.text.trim() !== '') return source;
  const hasPictures = entries.value.some(({ name }) => name.startsWith('word/media/'));
  return hasPictures ? err({ code: 'scanned-no-text-layer', format: 'docx' }) : source;
}

const DOCUMENT = /^word\/document\d*\.xml$/i;

function readParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  document: ZipEntry,
  budget: Budget,
): Result<SourceText, Reason> {
  const styles: Styles = new Map();
  const numbering = newNumbering();
  const body: BodyContext = {
    manuscript: newManuscript(),
    styles,
    numbering,
    counters: newCounters(),
    footnotes: [],
    endnotes: [],
  };
  const parts: readonly (readonly [string | ZipEntry, XmlReader])[] = [
    ['word/styles.xml', stylesReader(styles)],
    ['word/numbering.xml', numberingReader(numbering)],
    [document, bodyReader(body)],
    ['word/footnotes.xml', bodyReader(body)],
    ['word/endnotes.xml', bodyReader(body)],
  ];
  for (const [part, reader] of parts) {
    const entry = typeof part === 'string' ? entries.find(({ name }) => name === part) : part;
    const failure = entry === undefined ? undefined : readXml(bytes, entry, budget, reader);
    if (failure !== undefined) return err(failure);
  }
  return ok(finish(body.manuscript));
}

/** What a package is that is no Word document. */
function strangerOf(entries: readonly ZipEntry[]): Reason {
  const [, looksLike = 'archive'] =
    STRANGERS.find(([pattern]) => entries.some(({ name }) => pattern.test(name))) ?? [];
  return { code: 'unknown-format', looksLike };
}

const STRANGERS: readonly (readonly [RegExp, Stranger])[] = [
  [/^OFD\.xml$/i, 'ofd'],
  [/^xl\/workbook\./i, 'spreadsheet'],
  [/^ppt\/presentation\./i, 'presentation'],
  [/^mimetype$/, 'opendocument'],
];
