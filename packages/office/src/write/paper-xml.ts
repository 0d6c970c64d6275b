// SPDX-License-Identifier: Apache-2.0
import type { PaperStyle } from './paper-styles.js';
import { xmlText } from './xml-text.js';

// WordprocessingML (ISO/IEC 29500-1 §17) of the parts of a paper. Strings, because an office writes a hundred papers at
// once: the same parts as objects of the library took four times as long.

/** One paragraph, or several cells, of a paper. */
export type PaperXml = string;

export const paragraph = (style: PaperStyle, text: string): PaperXml =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;

/** A body paragraph that opens with a label in bold. */
export const labelled = (label: string, text: string): PaperXml =>
  `<w:p><w:pPr><w:pStyle w:val="body"/></w:pPr>${run(label, '<w:b/><w:bCs/>')}${run(text)}</w:p>`;

export const emptyLine: PaperXml = '<w:p><w:pPr><w:pStyle w:val="body"/></w:pPr></w:p>';

/** Paragraphs that stand on the page of what follows them. */
export const withNext = (paragraphs: readonly PaperXml[]): readonly PaperXml[] =>
  paragraphs.map((xml) => xml.replace('</w:pPr>', '<w:keepNext/></w:pPr>'));

/** Room of no height, where the format asks for a paragraph and the page may have none left. */
export const NO_ROOM = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';

/** Widths and margins in twips. The first row is the header: it stands on every page. */
export interface PaperTable {
  readonly widths: readonly number[];
  readonly margin: number;
  readonly rows: readonly PaperRow[];
}

export interface PaperRow {
  /** False for a row that may be taller than a page. */
  readonly whole: boolean;
  readonly cells: readonly PaperCell[];
}

export interface PaperCell {
  /** Line breaks begin a paragraph. */
  readonly text: string;
  readonly style: PaperStyle;
}

/** A table of fixed widths with thin lines, and behind it the paragraph that the format asks for. */
export function table({ widths, margin, rows }: PaperTable): PaperXml {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const lines = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
  );
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  const body = rows.map((row, index) => tableRow(row, widths, index === 0)).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${lines.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="${margin}" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl><w:p><w:pPr>${NO_ROOM}</w:pPr></w:p>`;
}

function tableRow(
  { whole, cells }: PaperRow,
  widths: readonly number[],
  isHeader: boolean,
): string {
  const properties = (whole ? '<w:cantSplit/>' : '') + (isHeader ? '<w:tblHeader/>' : '');
  const columns = cells.map(({ text, style }, at) => {
    const lines = text.split('\n').map((line) => paragraph(style, line));
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${lines.join('')}</w:tc>`;
  });
  return `<w:tr><w:trPr>${properties}</w:trPr>${columns.join('')}</w:tr>`;
}

/** Without `hint`, “ ” and … would be set in the Latin face. */
const run = (text: string, more = ''): string =>
  `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>${more}</w:rPr><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
