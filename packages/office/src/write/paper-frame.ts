// SPDX-License-Identifier: Apache-2.0
import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { LINE, PAGE, twips } from './paper-measures.js';
import { PAPER_STYLES } from './paper-styles.js';

/** Where the parts of a paper go: the paragraphs `@text@` and `@tables@`; its title is `@title@`. */
export type Place = 'text' | 'tables';

/** How the pages of the attachment stand; null: the paper has none. */
export type AttachmentPages = 'upright' | 'lying' | null;

/** What the library writes of a paper: styles, pages, page numbers, and a paragraph for each place. A Word file. */
export async function paperFrame(attachment: AttachmentPages): Promise<Uint8Array> {
  const frame = new Document({
    title: '@title@',
    creator: MAKER,
    lastModifiedBy: MAKER,
    evenAndOddHeaderAndFooters: true,
    styles: PAPER_STYLES,
    sections: [
      section('text', false, { type: DocumentGridType.LINES, linePitch: LINE }),
      ...(attachment === null ? [] : [section('tables', attachment === 'lying', {})]),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(frame));
}

const MAKER = '三医一张网';

type Grid = NonNullable<NonNullable<ISectionOptions['properties']>['grid']>;

function section(place: Place, landscape: boolean, grid: Grid): ISectionOptions {
  const { width, height, top, bottom, left, right } = PAGE;
  const margin = landscape
    ? { top: left, bottom: right, left: bottom, right: top }
    : { top, bottom, left, right };
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      page: {
        size: { width, height, orientation },
        margin: { ...margin, header: twips(15), footer: twips(landscape ? 15 : 24.5), gutter: 0 },
      },
      grid,
    },
    footers: { default: pageNumber('right'), even: pageNumber('left') },
    children: [new Paragraph(`@${place}@`)],
  };
}

/** GB/T 9704-2012 §7.5: between dashes, one character in from the outer edge. */
const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'pageNumber',
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: 280 },
      }),
    ],
  });
