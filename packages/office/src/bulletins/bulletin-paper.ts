// SPDX-License-Identifier: Apache-2.0
import type { SealedPacket } from '@sanyi/bulletins';
import { officialPaper } from '../write/official-paper.js';
import { PAGE } from '../write/paper-measures.js';
import type { PaperAttachment, PaperPart } from '../write/paper-part.js';
import { emptyLine, paragraph, type PaperXml, table } from '../write/paper-xml.js';
import { bulletinParts } from './bulletin-parts.js';

/** 通报的 Word 文件, in the layout of GB/T 9704-2012: text upright, tables as attachments on lying pages. */
export const bulletinPaper = (packet: SealedPacket): Promise<Uint8Array> => {
  const { title, text, attachments } = bulletinParts(packet);
  return officialPaper({
    title,
    text: text.map(written),
    tables: attachments.flatMap((one, index) => attachment(one, index > 0)),
    landscape: true,
  });
};

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
