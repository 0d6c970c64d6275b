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

/** Words on a PDF page, in points from the top left corner. */
export interface PdfWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Degrees, counter-clockwise. */
  readonly angle?: number;
}

export interface PdfPageSample {
  readonly words: readonly PdfWords[];
  /** Quarter turns of the page, in degrees clockwise (/Rotate). */
  readonly rotate?: number;
}

const HEIGHT = 842;

/** A PDF whose text layer is a composite font without glyphs: codes, widths and a ToUnicode map, as writers embed it. */
export function pdfFile(pages: readonly PdfPageSample[], trailer = ''): Uint8Array {
  const letters = [
    ...new Set(pages.flatMap(({ words }) => words.flatMap(({ text }) => Array.from(text)))),
  ];
  const code = new Map(letters.map((letter, index) => [letter, hex(index + 1)]));
  const kids = pages.map((_, index) => `${7 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/Sample/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>',
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/Sample/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R/DW 1000/W[${widths(letters)}]>>`,
    '<</Type/FontDescriptor/FontName/Sample/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>',
    stream(toUnicode(letters)),
    ...pages.flatMap(({ words, rotate = 0 }, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 ${HEIGHT}]/Rotate ${rotate}/Resources<</Font<</F 3 0 R>>>>/Contents ${8 + 2 * index} 0 R>>`,
      stream(words.map((word) => show(word, code)).join('\n')),
    ]),
  ];
  return assemble(objects, trailer);
}

/** Objects to a file with its table of offsets. One character is one byte. */
export function assemble(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file + end, (letter) => letter.charCodeAt(0));
}

const hex = (value: number): string => value.toString(16).padStart(4, '0');

const stream = (content: string): string =>
  `<</Length ${content.length}>>\nstream\n${content}\nendstream`;

const widths = (letters: readonly string[]): string =>
  letters.flatMap((letter, index) => (letter < '\x7f' ? [`${index + 1}[500]`] : [])).join('');

function toUnicode(letters: readonly string[]): string {
  const lines = letters.map((letter, index) => {
    const units = Array.from({ length: letter.length }, (_, at) => hex(letter.charCodeAt(at)));
    return `<${hex(index + 1)}> <${units.join('')}>`;
  });
  return `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar endcmap end`;
}

function show(
  { text, x, y, size = 16, angle = 0 }: PdfWords,
  code: ReadonlyMap<string, string>,
): string {
  const turn = (angle * Math.PI) / 180;
  const axes = [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn)];
  const place = [...axes.map((part) => part.toFixed(4)), x, HEIGHT - y].join(' ');
  const codes = Array.from(text, (letter) => code.get(letter) ?? '').join('');
  return `BT /F ${size} Tf ${place} Tm <${codes}> Tj ET`;
}
