// SPDX-License-Identifier: Apache-2.0
import type { Refusal } from '@sanyi/office';

type Code = Refusal['code'];
type Words = { readonly [C in Code]: (refusal: Extract<Refusal, { code: C }>) => string };
type Stranger = Extract<Refusal, { code: 'unknown-format' }>['looksLike'];

/** Why a file cannot be read and what to do, in English; the notice around it names the file. */
export function refusalInEnglish(refusal: Refusal): string {
  // The code picks the words for its own facts.
  const words = WORDS[refusal.code] as (refusal: Refusal) => string;
  return words(refusal);
}

const WORDS: Words = {
  empty: () => 'It holds no text. Make sure it is the right file, or export it again.',
  'too-large': ({ size, limit }) =>
    `It has ${megabytes(size)} MB; the limit is ${megabytes(limit)} MB. Keep the notice itself and leave out pictures and annexes.`,
  encrypted: ({ format }) =>
    `This ${FORMATS[format]} needs a password. Open it and save a copy without one.`,
  'scanned-no-text-layer': ({ format }) =>
    `This ${FORMATS[format]} holds only pictures (a scan, most likely) and no text. Ask the issuer for a text version, or run OCR and proofread it.`,
  corrupted: ({ format, part }) =>
    `This ${FORMATS[format]} is damaged or incomplete (at ${oneLine(part)}). Download it again, or open it and save a new copy.`,
  'zip-bomb': ({ part, limit }) =>
    `Its part ${oneLine(part)} unpacks to more than ${megabytes(limit)} MB; unpacking was stopped. No notice is that large: check where the file comes from.`,
  'too-many-entries': ({ entries, limit }) =>
    `It packs ${entries} entries; the limit is ${limit}. No Word file has that many: check where the file comes from.`,
  'too-deep': ({ format, limit }) =>
    `This ${FORMATS[format]} is nested more than ${limit} levels deep; reading was stopped. Open it and save it as .txt or .docx.`,
  'unknown-encoding': ({ encoding }) =>
    `This PDF file does not embed its fonts, and its encoding ${oneLine(encoding)} cannot be turned into text. Ask the issuer for a .docx, or export the PDF again with fonts embedded.`,
  'too-slow': ({ limit }) =>
    `It was not read after ${Math.round(limit / 1000)} seconds; reading was stopped. Split the file, or save it as .txt.`,
  'unknown-format': ({ looksLike }) => STRANGERS[looksLike],
  'not-text': ({ at, tried }) =>
    `From byte ${at + 1} on it is no text (tried ${tried.join(', ')}). Make sure that it is not damaged, and save text as UTF-8.`,
};

const STRANGERS: Readonly<Record<Stranger, string>> = {
  'old-office':
    'This is an old Office or WPS file (.doc, .wps, .xls). Open it and save it as .docx.',
  rtf: 'This is an RTF file. Open it and save it as .docx.',
  ofd: 'This is an OFD file. Export it from its viewer as .docx, or as a PDF with a text layer.',
  spreadsheet:
    'This is a spreadsheet, not a notice. Put its words into a .docx, or save it as .txt.',
  presentation: 'This is a presentation, not a notice. Put its words into a .docx.',
  opendocument: 'This is an OpenDocument file (.odt and the like). Open it and save it as .docx.',
  archive: 'This is an archive, not a notice. Unpack it and choose the file inside.',
  image:
    'This is a picture without text. Ask the issuer for a text version, or run OCR and proofread it.',
  mht: 'This is a web archive (.mht). Open it in a browser and save it as .html.',
};

const FORMATS = { docx: 'Word file', pdf: 'PDF file', html: 'web page' } as const;

const megabytes = (bytes: number): string => String(Math.round((bytes / 1_048_576) * 10) / 10);

/** A name comes from outside: controls in it would make two lines of one. */
const oneLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').slice(0, 200);
