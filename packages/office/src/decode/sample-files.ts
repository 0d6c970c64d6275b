// SPDX-License-Identifier: Apache-2.0
// Files for tests, made in memory: no sample is committed, and each test shows the markup it is about.
import { strToU8, zipSync } from 'fflate';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** The parts of a Word package by file name without folder and ending; `document` is the inside of w:body. */
export type WordParts = Readonly<Record<string, string>>;

/** A .docx of hand-written parts. */
export const wordFile = (parts: WordParts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([part, inside]) => [
        `word/${part}.xml`,
        strToU8(wrap(part, inside)),
      ]),
    ),
  );

function wrap(part: string, inside: string): string {
  const content = part === 'document' ? `<w:body>${inside}</w:body>` : inside;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${part} ${NAMESPACES}>${content}</w:${part}>`;
}

/** A paragraph with a text run; `properties` go into w:pPr. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : run(text)}</w:p>`;

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of list `list` at level `level`. */
export const numbered = (text: string, list: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** A level of an abstract list: its format, its text, and any other settings. */
export const level = (depth: number, format: string, text: string, settings = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${settings}<w:lvlText w:val="${text}"/></w:lvl>`;

/** numbering.xml of one abstract list (0), used by lists 1 and 2; `other` comes after. */
export const numbering = (levels: string, other = ''): string =>
  `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${[1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/></w:num>`).join('')}${other}`;

/** A table: rows of cells, each cell the inside of w:tc. */
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
