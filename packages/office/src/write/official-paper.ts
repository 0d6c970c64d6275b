// SPDX-License-Identifier: Apache-2.0
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fontTable } from './font-table.js';
import type { AttachmentPages, Place } from './paper-frame.js';
import { NO_ROOM, type PaperXml } from './paper-xml.js';
import { xmlText } from './xml-text.js';

/** What a paper is made of. */
export interface Paper {
  readonly title: string;
  /** The text, upright, 22 lines a page. */
  readonly text: readonly PaperXml[];
  /** An attachment of tables that begins a page of its own; empty: there is none. */
  readonly tables: readonly PaperXml[];
  /** True where the tables lie: the upright page turned, 订口 on top. */
  readonly landscape: boolean;
}

/**
 * A Word file in the layout of GB/T 9704-2012. The library writes the frame (styles, pages, page numbers), the parts are
 * put into it as they are.
 */
export async function officialPaper({
  title,
  text,
  tables,
  landscape,
}: Paper): Promise<Uint8Array> {
  const attached = landscape ? 'lying' : 'upright';
  const frame = await frameOf(tables.length === 0 ? null : attached);
  const body = changed(frame[BODY], placeOf('text'), text.join(''));
  return zipSync({
    ...frame,
    [CORE]: changed(frame[CORE], '@title@', xmlText(title)),
    [BODY]: tables.length === 0 ? body : changed(body, placeOf('tables'), tables.join('')),
  });
}

type Files = Readonly<Record<string, Uint8Array>>;

/** Frames differ by nothing but how their tables stand, so each is written once. */
const FRAMES = new Map<AttachmentPages, Promise<Files>>();

function frameOf(attachment: AttachmentPages): Promise<Files> {
  const known = FRAMES.get(attachment) ?? writeFrame(attachment);
  FRAMES.set(attachment, known);
  return known;
}

/** The library is large, and comes with the first paper. */
async function writeFrame(attachment: AttachmentPages): Promise<Files> {
  const { paperFrame } = await import('./paper-frame.js');
  const files = unzipSync(await paperFrame(attachment));
  const end = '<w:p><w:pPr><w:sectPr';
  const body = files[BODY] ?? new Uint8Array();
  return {
    ...files,
    [BODY]:
      attachment === null
        ? body
        : changed(body, end, end.replace('<w:sectPr', `${NO_ROOM}<w:sectPr`)),
    'word/fontTable.xml': strToU8(fontTable()),
  };
}

/** @throws where the library no longer writes what we look for: a silent miss would give an empty paper. */
function changed(file: Uint8Array | undefined, from: string, to: string): Uint8Array {
  const xml = strFromU8(file ?? new Uint8Array());
  if (!xml.includes(from)) throw new Error(`The frame of the paper has no ${from}`);
  return strToU8(xml.replace(from, () => to));
}

const BODY = 'word/document.xml';
const CORE = 'docProps/core.xml';

/** The paragraph that the library writes where our parts are to stand. */
const placeOf = (place: Place): string =>
  `<w:p><w:r><w:t xml:space="preserve">@${place}@</w:t></w:r></w:p>`;
