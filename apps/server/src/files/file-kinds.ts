// SPDX-License-Identifier: Apache-2.0

/** A kind of file that may be attached: what it is called on the wire and how its bytes begin. */
interface FileKind {
  readonly mediaType: string;
  /** First bytes in Latin-1; null for text, which must be text to its end. */
  readonly begins: string | null;
}

const ZIP = 'PK\u0003\u0004';
const OLE = '\u00d0\u00cf\u0011\u00e0';
const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

const KINDS: Readonly<Record<string, FileKind>> = {
  pdf: { mediaType: 'application/pdf', begins: '%PDF-' },
  ofd: { mediaType: 'application/ofd', begins: ZIP },
  docx: { mediaType: `${OPEN_XML}.wordprocessingml.document`, begins: ZIP },
  xlsx: { mediaType: `${OPEN_XML}.spreadsheetml.sheet`, begins: ZIP },
  pptx: { mediaType: `${OPEN_XML}.presentationml.presentation`, begins: ZIP },
  doc: { mediaType: 'application/msword', begins: OLE },
  xls: { mediaType: 'application/vnd.ms-excel', begins: OLE },
  wps: { mediaType: 'application/vnd.ms-works', begins: OLE },
  zip: { mediaType: 'application/zip', begins: ZIP },
  png: { mediaType: 'image/png', begins: '\u0089PNG' },
  jpg: { mediaType: 'image/jpeg', begins: '\u00ff\u00d8\u00ff' },
  txt: { mediaType: 'text/plain; charset=utf-8', begins: null },
  csv: { mediaType: 'text/csv; charset=utf-8', begins: null },
};

/** The endings of names that are taken. */
export const FILE_ENDINGS: readonly string[] = Object.keys(KINDS);

/** The media type of a file that is what its name says; null where it is not, or of no kind that is taken. */
export function mediaTypeOf(name: string, bytes: Buffer): string | null {
  const ending = /\.([a-z]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const kind = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
  if (kind === undefined) return null;
  const fits =
    kind.begins === null
      ? !bytes.includes(0)
      : bytes.subarray(0, kind.begins.length).toString('latin1') === kind.begins;
  return fits ? kind.mediaType : null;
}
