// SPDX-License-Identifier: Apache-2.0
import { officialPaper } from './official-paper.js';
import { PAGE } from './paper-measures.js';
import type { PaperAttachment, PaperContent, PaperPart } from './paper-part.js';
import { emptyLine, paragraph, type PaperXml, table } from './paper-xml.js';

/** 公文的 Word 文件: text upright, tables as attachments on lying pages. */
export const contentPaper = ({ title, text, attachments }: PaperContent): Promise<Uint8Array> =>
  officialPaper({
    title,
    text: text.map(written),
    tables: attachments.flatMap((one, index) => attachment(one, index > 0)),
    landscape: true,
  });

const written = ({ style, text }: PaperPart): PaperXml =>
  text === '' ? emptyLine : paragraph(style, text);

const MARGIN = 70;
const SIGNS_OF_A_PAGE = 400;

function attachment(
  { mark, title, widths, rows }: PaperAttachment,
  breaks: boolean,
): readonly PaperXml[] {
  return [
    onNewPage(paragraph('attachment', mark), breaks),
    ...[paragraph('title', title), emptyLine],
    table({
      widths: widths.map((share) => Math.floor(PAGE.textHeight * share)),
      margin: MARGIN,
      rows: rows.map((cells) => ({
        whole: cells.reduce((sum, { text }) => sum + text.length, 0) < SIGNS_OF_A_PAGE,
        cells,
      })),
    }),
  ];
}

/** The first attachment begins a section, and so a page, anyway. */
const onNewPage = (first: PaperXml, breaks: boolean): PaperXml =>
  breaks ? first.replace('</w:pPr>', '<w:pageBreakBefore/></w:pPr>') : first;
