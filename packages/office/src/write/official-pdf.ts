// SPDX-License-Identifier: Apache-2.0
import type { PaperContent } from './paper-part.js';
import { laidOut, type MeasureIn, type PdfPage, type PlacedWords } from './pdf-layout.js';
import { PDF_STYLES, points, SHEET } from './pdf-styles.js';

/** 字体: TrueType files of a Chinese face. Only the signs that are used go into the PDF. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** Who made it, and on which day: what a reader shows as the properties of the file. */
export interface PdfOrigin {
  readonly author: string;
  /** 2026-02-12. */
  readonly on: string;
}

/** The files of the face, as @expo-google-fonts/noto-serif-sc has them (SIL Open Font License 1.1). */
export const PDF_FONT_FILES: Readonly<Record<keyof PdfFonts, string>> = {
  regular: '400Regular/NotoSerifSC_400Regular.ttf',
  bold: '700Bold/NotoSerifSC_700Bold.ttf',
};

/**
 * 公文的 PDF, in the layout of GB/T 9704-2012, with the words as text: they can be searched, copied and read by our own reader. The
 * same content gives the same bytes.
 */
export async function officialPdf(
  paper: PaperContent,
  fonts: PdfFonts,
  { author, on }: PdfOrigin,
): Promise<Uint8Array> {
  // The library is large, and comes with the first paper.
  const { default: Document } = await import('pdfkit');
  const file = new Document({
    ...{ autoFirstPage: false, lang: 'zh-CN', displayTitle: true, margin: 0 },
    // It would read a face of its own that knows no Chinese; registered below is the one that is used.
    font: NO_FONT,
    info: {
      ...{ Title: paper.title, Author: author, Creator: MAKER, Producer: MAKER },
      CreationDate: new Date(`${on}T00:00:00+08:00`),
    },
  });
  const written = bytesOf(file);
  file.registerFont('regular', fonts.regular);
  file.registerFont('bold', fonts.bold);
  for (const [index, page] of laidOut(paper, measureWith(file)).entries()) {
    drawPage(file, page, index + 1);
  }
  file.end();
  return written;
}

const MAKER = '三医一张网';
const NO_FONT = null as unknown as string;

type PdfFile = PDFKit.PDFDocument;

const fontFor = (file: PdfFile, style: PlacedWords['style']): PdfFile =>
  file.font(PDF_STYLES[style].bold ? 'bold' : 'regular').fontSize(PDF_STYLES[style].size);

/** Signs are measured once in each style. */
function measureWith(file: PdfFile): MeasureIn {
  const known = new Map<string, number>();
  return (style) => (text) =>
    Array.from(text).reduce((sum, sign) => {
      const key = `${style} ${sign}`;
      const width = known.get(key) ?? fontFor(file, style).widthOfString(sign);
      known.set(key, width);
      return sum + width;
    }, 0);
}

function drawPage(file: PdfFile, { landscape, words, frames }: PdfPage, number: number): void {
  file.addPage({ size: 'A4', layout: landscape ? 'landscape' : 'portrait', margin: 0 });
  file.lineWidth(THIN);
  for (const { x, y, width, height } of frames) file.rect(x, y, width, height).stroke();
  for (const one of [...words, pageNumber(landscape, number)]) drawWords(file, one);
}

const THIN = 0.5;

function drawWords(file: PdfFile, { text, style, x, y, spacing }: PlacedWords): void {
  if (text === '') return;
  const { size, lineHeight } = PDF_STYLES[style];
  fontFor(file, style).text(text, x, y + (lineHeight - size * FACE_HEIGHT) / 2, {
    ...{ lineBreak: false, characterSpacing: spacing },
    // One sign is as wide as it was measured: no pairs drawn closer, no signs drawn as one.
    features: [],
  });
}

/** From the top of the face to its foot, in sizes. */
const FACE_HEIGHT = 1.44;

/** GB/T 9704-2012 §7.5: between dashes, 7 mm below the text, one sign in from the outer edge. */
function pageNumber(landscape: boolean, number: number): PlacedWords {
  const text = `— ${number} —`;
  const { size } = PDF_STYLES.pageNumber;
  const isRight = number % 2 === 1;
  const left = landscape ? SHEET.height - SHEET.top - SHEET.textHeight : SHEET.left;
  const wide = landscape ? SHEET.textHeight : SHEET.textWidth;
  const foot = landscape ? SHEET.left + SHEET.textWidth : SHEET.top + SHEET.textHeight;
  const width = size * (2 + 0.55 * (String(number).length + 2));
  return {
    ...{ text, style: 'pageNumber', spacing: 0 },
    x: isRight ? left + wide - size - width : left + size,
    y: foot + points(BELOW_TEXT),
  };
}

const BELOW_TEXT = 4;

function bytesOf(file: PdfFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    file.on('data', (piece: Uint8Array) => pieces.push(piece));
    file.on('end', () => {
      resolve(joined(pieces));
    });
    file.on('error', reject);
  });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
