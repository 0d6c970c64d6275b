// SPDX-License-Identifier: Apache-2.0
import {
  AlignmentType,
  DocumentGridType,
  type FileChild,
  Footer,
  type IRunOptions,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { LINE, PAGE, twips } from './paper-measures.js';
import type { PaperStyle } from './paper-styles.js';

/** One paragraph of the paper. */
export const paragraph = (style: PaperStyle, text: string): Paragraph =>
  new Paragraph({ style, text });

/** A body paragraph that opens with a label in bold. */
export const labelled = (label: string, text: string): Paragraph =>
  new Paragraph({ style: 'body', children: [new TextRun(inBold(label)), new TextRun(text)] });

const inBold = (text: string): IRunOptions => ({ text, bold: true });

export const emptyLine = (): Paragraph => new Paragraph({ style: 'body' });

/** The text of the paper, upright, 22 lines a page. */
export const textSection = (children: readonly FileChild[]): ISectionOptions =>
  section(children, false, { type: DocumentGridType.LINES, linePitch: LINE });

/** A page of tables. Landscape pages are the upright page turned, 订口 on top. */
export const tableSection = (children: readonly FileChild[], landscape: boolean): ISectionOptions =>
  section(children, landscape, {});

type Grid = NonNullable<ISectionOptions['properties']>['grid'];

function section(
  children: readonly FileChild[],
  landscape: boolean,
  grid: NonNullable<Grid>,
): ISectionOptions {
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
    children: [...children],
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
